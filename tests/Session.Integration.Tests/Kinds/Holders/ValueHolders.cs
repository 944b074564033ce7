using System;
using System.Collections.Generic;
using System.Numerics;
using Session.Integration.Tests.Laws;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class BooleanHolder : IValueHolder<bool>
{
    public bool Value { get; set; }

    public bool? Maybe { get; set; }

    public bool[]? Array { get; set; }

    public List<bool> List { get; } = new();

    public List<bool?>? MaybeList { get; set; }

    public Dictionary<bool, int> Keyed { get; } = new();

    public Dictionary<string, bool>? Named { get; set; }
}

[SessionTracked]
public sealed partial class ByteHolder : IValueHolder<byte>
{
    public byte Value { get; set; }

    public byte? Maybe { get; set; }

    public byte[]? Array { get; set; }

    public List<byte> List { get; } = new();

    public List<byte?>? MaybeList { get; set; }

    public Dictionary<byte, int> Keyed { get; } = new();

    public Dictionary<string, byte>? Named { get; set; }
}

[SessionTracked]
public sealed partial class SByteHolder : IValueHolder<sbyte>
{
    public sbyte Value { get; set; }

    public sbyte? Maybe { get; set; }

    public sbyte[]? Array { get; set; }

    public List<sbyte> List { get; } = new();

    public List<sbyte?>? MaybeList { get; set; }

    public Dictionary<sbyte, int> Keyed { get; } = new();

    public Dictionary<string, sbyte>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int16Holder : IValueHolder<short>
{
    public short Value { get; set; }

    public short? Maybe { get; set; }

    public short[]? Array { get; set; }

    public List<short> List { get; } = new();

    public List<short?>? MaybeList { get; set; }

    public Dictionary<short, int> Keyed { get; } = new();

    public Dictionary<string, short>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt16Holder : IValueHolder<ushort>
{
    public ushort Value { get; set; }

    public ushort? Maybe { get; set; }

    public ushort[]? Array { get; set; }

    public List<ushort> List { get; } = new();

    public List<ushort?>? MaybeList { get; set; }

    public Dictionary<ushort, int> Keyed { get; } = new();

    public Dictionary<string, ushort>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int32Holder : IValueHolder<int>
{
    public int Value { get; set; }

    public int? Maybe { get; set; }

    public int[]? Array { get; set; }

    public List<int> List { get; } = new();

    public List<int?>? MaybeList { get; set; }

    public Dictionary<int, int> Keyed { get; } = new();

    public Dictionary<string, int>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt32Holder : IValueHolder<uint>
{
    public uint Value { get; set; }

    public uint? Maybe { get; set; }

    public uint[]? Array { get; set; }

    public List<uint> List { get; } = new();

    public List<uint?>? MaybeList { get; set; }

    public Dictionary<uint, int> Keyed { get; } = new();

    public Dictionary<string, uint>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int64Holder : IValueHolder<long>
{
    public long Value { get; set; }

    public long? Maybe { get; set; }

    public long[]? Array { get; set; }

    public List<long> List { get; } = new();

    public List<long?>? MaybeList { get; set; }

    public Dictionary<long, int> Keyed { get; } = new();

    public Dictionary<string, long>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt64Holder : IValueHolder<ulong>
{
    public ulong Value { get; set; }

    public ulong? Maybe { get; set; }

    public ulong[]? Array { get; set; }

    public List<ulong> List { get; } = new();

    public List<ulong?>? MaybeList { get; set; }

    public Dictionary<ulong, int> Keyed { get; } = new();

    public Dictionary<string, ulong>? Named { get; set; }
}

[SessionTracked]
public sealed partial class CharHolder : IValueHolder<char>
{
    public char Value { get; set; }

    public char? Maybe { get; set; }

    public char[]? Array { get; set; }

    public List<char> List { get; } = new();

    public List<char?>? MaybeList { get; set; }

    public Dictionary<char, int> Keyed { get; } = new();

    public Dictionary<string, char>? Named { get; set; }
}

[SessionTracked]
public sealed partial class SingleHolder : IValueHolder<float>
{
    public float Value { get; set; }

    public float? Maybe { get; set; }

    public float[]? Array { get; set; }

    public List<float> List { get; } = new();

    public List<float?>? MaybeList { get; set; }

    public Dictionary<float, int> Keyed { get; } = new();

    public Dictionary<string, float>? Named { get; set; }
}

[SessionTracked]
public sealed partial class DoubleHolder : IValueHolder<double>
{
    public double Value { get; set; }

    public double? Maybe { get; set; }

    public double[]? Array { get; set; }

    public List<double> List { get; } = new();

    public List<double?>? MaybeList { get; set; }

    public Dictionary<double, int> Keyed { get; } = new();

    public Dictionary<string, double>? Named { get; set; }
}

[SessionTracked]
public sealed partial class DecimalHolder : IValueHolder<decimal>
{
    public decimal Value { get; set; }

    public decimal? Maybe { get; set; }

    public decimal[]? Array { get; set; }

    public List<decimal> List { get; } = new();

    public List<decimal?>? MaybeList { get; set; }

    public Dictionary<decimal, int> Keyed { get; } = new();

    public Dictionary<string, decimal>? Named { get; set; }
}

[SessionTracked]
public sealed partial class GuidHolder : IValueHolder<Guid>
{
    public Guid Value { get; set; }

    public Guid? Maybe { get; set; }

    public Guid[]? Array { get; set; }

    public List<Guid> List { get; } = new();

    public List<Guid?>? MaybeList { get; set; }

    public Dictionary<Guid, int> Keyed { get; } = new();

    public Dictionary<string, Guid>? Named { get; set; }
}

[SessionTracked]
public sealed partial class DateTimeHolder : IValueHolder<DateTime>
{
    public DateTime Value { get; set; }

    public DateTime? Maybe { get; set; }

    public DateTime[]? Array { get; set; }

    public List<DateTime> List { get; } = new();

    public List<DateTime?>? MaybeList { get; set; }

    public Dictionary<DateTime, int> Keyed { get; } = new();

    public Dictionary<string, DateTime>? Named { get; set; }
}

[SessionTracked]
public sealed partial class DateTimeOffsetHolder : IValueHolder<DateTimeOffset>
{
    public DateTimeOffset Value { get; set; }

    public DateTimeOffset? Maybe { get; set; }

    public DateTimeOffset[]? Array { get; set; }

    public List<DateTimeOffset> List { get; } = new();

    public List<DateTimeOffset?>? MaybeList { get; set; }

    public Dictionary<DateTimeOffset, int> Keyed { get; } = new();

    public Dictionary<string, DateTimeOffset>? Named { get; set; }
}

[SessionTracked]
public sealed partial class TimeSpanHolder : IValueHolder<TimeSpan>
{
    public TimeSpan Value { get; set; }

    public TimeSpan? Maybe { get; set; }

    public TimeSpan[]? Array { get; set; }

    public List<TimeSpan> List { get; } = new();

    public List<TimeSpan?>? MaybeList { get; set; }

    public Dictionary<TimeSpan, int> Keyed { get; } = new();

    public Dictionary<string, TimeSpan>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Vector2Holder : IValueHolder<Vector2>
{
    public Vector2 Value { get; set; }

    public Vector2? Maybe { get; set; }

    public Vector2[]? Array { get; set; }

    public List<Vector2> List { get; } = new();

    public List<Vector2?>? MaybeList { get; set; }

    public Dictionary<Vector2, int> Keyed { get; } = new();

    public Dictionary<string, Vector2>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Vector3Holder : IValueHolder<Vector3>
{
    public Vector3 Value { get; set; }

    public Vector3? Maybe { get; set; }

    public Vector3[]? Array { get; set; }

    public List<Vector3> List { get; } = new();

    public List<Vector3?>? MaybeList { get; set; }

    public Dictionary<Vector3, int> Keyed { get; } = new();

    public Dictionary<string, Vector3>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Vector4Holder : IValueHolder<Vector4>
{
    public Vector4 Value { get; set; }

    public Vector4? Maybe { get; set; }

    public Vector4[]? Array { get; set; }

    public List<Vector4> List { get; } = new();

    public List<Vector4?>? MaybeList { get; set; }

    public Dictionary<Vector4, int> Keyed { get; } = new();

    public Dictionary<string, Vector4>? Named { get; set; }
}

[SessionTracked]
public sealed partial class QuaternionHolder : IValueHolder<Quaternion>
{
    public Quaternion Value { get; set; }

    public Quaternion? Maybe { get; set; }

    public Quaternion[]? Array { get; set; }

    public List<Quaternion> List { get; } = new();

    public List<Quaternion?>? MaybeList { get; set; }

    public Dictionary<Quaternion, int> Keyed { get; } = new();

    public Dictionary<string, Quaternion>? Named { get; set; }
}

[SessionTracked]
public sealed partial class PlaneHolder : IValueHolder<Plane>
{
    public Plane Value { get; set; }

    public Plane? Maybe { get; set; }

    public Plane[]? Array { get; set; }

    public List<Plane> List { get; } = new();

    public List<Plane?>? MaybeList { get; set; }

    public Dictionary<Plane, int> Keyed { get; } = new();

    public Dictionary<string, Plane>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Matrix3x2Holder : IValueHolder<Matrix3x2>
{
    public Matrix3x2 Value { get; set; }

    public Matrix3x2? Maybe { get; set; }

    public Matrix3x2[]? Array { get; set; }

    public List<Matrix3x2> List { get; } = new();

    public List<Matrix3x2?>? MaybeList { get; set; }

    public Dictionary<Matrix3x2, int> Keyed { get; } = new();

    public Dictionary<string, Matrix3x2>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Matrix4x4Holder : IValueHolder<Matrix4x4>
{
    public Matrix4x4 Value { get; set; }

    public Matrix4x4? Maybe { get; set; }

    public Matrix4x4[]? Array { get; set; }

    public List<Matrix4x4> List { get; } = new();

    public List<Matrix4x4?>? MaybeList { get; set; }

    public Dictionary<Matrix4x4, int> Keyed { get; } = new();

    public Dictionary<string, Matrix4x4>? Named { get; set; }
}

[SessionTracked]
public sealed partial class ByteEnumHolder : IValueHolder<ByteRank>
{
    public ByteRank Value { get; set; }

    public ByteRank? Maybe { get; set; }

    public ByteRank[]? Array { get; set; }

    public List<ByteRank> List { get; } = new();

    public List<ByteRank?>? MaybeList { get; set; }

    public Dictionary<ByteRank, int> Keyed { get; } = new();

    public Dictionary<string, ByteRank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class SByteEnumHolder : IValueHolder<SByteRank>
{
    public SByteRank Value { get; set; }

    public SByteRank? Maybe { get; set; }

    public SByteRank[]? Array { get; set; }

    public List<SByteRank> List { get; } = new();

    public List<SByteRank?>? MaybeList { get; set; }

    public Dictionary<SByteRank, int> Keyed { get; } = new();

    public Dictionary<string, SByteRank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int16EnumHolder : IValueHolder<Int16Rank>
{
    public Int16Rank Value { get; set; }

    public Int16Rank? Maybe { get; set; }

    public Int16Rank[]? Array { get; set; }

    public List<Int16Rank> List { get; } = new();

    public List<Int16Rank?>? MaybeList { get; set; }

    public Dictionary<Int16Rank, int> Keyed { get; } = new();

    public Dictionary<string, Int16Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt16EnumHolder : IValueHolder<UInt16Rank>
{
    public UInt16Rank Value { get; set; }

    public UInt16Rank? Maybe { get; set; }

    public UInt16Rank[]? Array { get; set; }

    public List<UInt16Rank> List { get; } = new();

    public List<UInt16Rank?>? MaybeList { get; set; }

    public Dictionary<UInt16Rank, int> Keyed { get; } = new();

    public Dictionary<string, UInt16Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int32EnumHolder : IValueHolder<Int32Rank>
{
    public Int32Rank Value { get; set; }

    public Int32Rank? Maybe { get; set; }

    public Int32Rank[]? Array { get; set; }

    public List<Int32Rank> List { get; } = new();

    public List<Int32Rank?>? MaybeList { get; set; }

    public Dictionary<Int32Rank, int> Keyed { get; } = new();

    public Dictionary<string, Int32Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt32EnumHolder : IValueHolder<UInt32Rank>
{
    public UInt32Rank Value { get; set; }

    public UInt32Rank? Maybe { get; set; }

    public UInt32Rank[]? Array { get; set; }

    public List<UInt32Rank> List { get; } = new();

    public List<UInt32Rank?>? MaybeList { get; set; }

    public Dictionary<UInt32Rank, int> Keyed { get; } = new();

    public Dictionary<string, UInt32Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int64EnumHolder : IValueHolder<Int64Rank>
{
    public Int64Rank Value { get; set; }

    public Int64Rank? Maybe { get; set; }

    public Int64Rank[]? Array { get; set; }

    public List<Int64Rank> List { get; } = new();

    public List<Int64Rank?>? MaybeList { get; set; }

    public Dictionary<Int64Rank, int> Keyed { get; } = new();

    public Dictionary<string, Int64Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt64EnumHolder : IValueHolder<UInt64Rank>
{
    public UInt64Rank Value { get; set; }

    public UInt64Rank? Maybe { get; set; }

    public UInt64Rank[]? Array { get; set; }

    public List<UInt64Rank> List { get; } = new();

    public List<UInt64Rank?>? MaybeList { get; set; }

    public Dictionary<UInt64Rank, int> Keyed { get; } = new();

    public Dictionary<string, UInt64Rank>? Named { get; set; }
}

[SessionTracked]
public sealed partial class TrackedStructHolder : IValueHolder<Spot>
{
    public Spot Value { get; set; }

    public Spot? Maybe { get; set; }

    public Spot[]? Array { get; set; }

    public List<Spot> List { get; } = new();

    public List<Spot?>? MaybeList { get; set; }

    public Dictionary<Spot, int> Keyed { get; } = new();

    public Dictionary<string, Spot>? Named { get; set; }
}

[SessionTracked]
public sealed partial class ReadOnlyStructHolder : IValueHolder<Cell>
{
    public Cell Value { get; set; }

    public Cell? Maybe { get; set; }

    public Cell[]? Array { get; set; }

    public List<Cell> List { get; } = new();

    public List<Cell?>? MaybeList { get; set; }

    public Dictionary<Cell, int> Keyed { get; } = new();

    public Dictionary<string, Cell>? Named { get; set; }
}

[SessionTracked]
public sealed partial class OpenStructHolder : IValueHolder<Open>
{
    public Open Value { get; set; }

    public Open? Maybe { get; set; }

    public Open[]? Array { get; set; }

    public List<Open> List { get; } = new();

    public List<Open?>? MaybeList { get; set; }

    public Dictionary<Open, int> Keyed { get; } = new();

    public Dictionary<string, Open>? Named { get; set; }
}

using System;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>
/// Makes documents of values of fixed size. Those whose types the older of the two targets does not have are numbers or
/// text, so that a document is the same everywhere.
/// </summary>
internal static class ScalarNodes
{
    public static StateNode Of(ShapeKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ShapeKind.DateOnly => Text(new DateTime(MemoryMarshal.Read<int>(bytes) * TimeSpan.TicksPerDay), "yyyy-MM-dd"),
        ShapeKind.TimeOnly => Text(new DateTime(MemoryMarshal.Read<long>(bytes)), "HH:mm:ss.FFFFFFF"),
        ShapeKind.Index => StateNode.OfName(MemoryMarshal.Read<Index>(bytes).ToString()),
        ShapeKind.Rune => StateNode.Of(char.ConvertFromUtf32(MemoryMarshal.Read<int>(bytes))),
        _ => StateNode.Of(Value(kind, bytes)),
    };

    private static object Value(ShapeKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ShapeKind.Boolean => bytes[0] != 0,
        ShapeKind.Byte => bytes[0],
        ShapeKind.SByte => (sbyte)bytes[0],
        ShapeKind.Int16 => MemoryMarshal.Read<short>(bytes),
        ShapeKind.UInt16 => MemoryMarshal.Read<ushort>(bytes),
        ShapeKind.Int32 => MemoryMarshal.Read<int>(bytes),
        ShapeKind.UInt32 => MemoryMarshal.Read<uint>(bytes),
        ShapeKind.Int64 or ShapeKind.NativeInt => MemoryMarshal.Read<long>(bytes),
        ShapeKind.UInt64 or ShapeKind.NativeUInt => MemoryMarshal.Read<ulong>(bytes),
        ShapeKind.Int128 => new BigInteger(bytes),
        ShapeKind.UInt128 => new BigInteger(bytes, isUnsigned: true),
        ShapeKind.Char => MemoryMarshal.Read<char>(bytes),
        ShapeKind.Half => HalfBits.ToSingle(MemoryMarshal.Read<ushort>(bytes)),
        ShapeKind.Single => MemoryMarshal.Read<float>(bytes),
        ShapeKind.Double => MemoryMarshal.Read<double>(bytes),
        ShapeKind.Decimal => MemoryMarshal.Read<decimal>(bytes),
        ShapeKind.Guid => MemoryMarshal.Read<Guid>(bytes),
        ShapeKind.DateTime => MemoryMarshal.Read<PackedDateTime>(bytes).ToDateTime(),
        ShapeKind.DateTimeOffset => MemoryMarshal.Read<PackedDateTimeOffset>(bytes).ToDateTimeOffset(),
        _ => new TimeSpan(MemoryMarshal.Read<long>(bytes)),
    };

    private static StateNode Text(DateTime value, string format) => StateNode.OfName(value.ToString(format, CultureInfo.InvariantCulture));
}

using System;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Drawing;
using System.Numerics;
using System.Text;
using SessionFlow;

namespace Session.Integration.Tests.Kinds.Holders;

[SessionTracked]
public sealed partial class NativeIntHolder : IValueHolder<nint>
{
    public nint Value { get; set; }

    public nint? Maybe { get; set; }

    public nint[]? Array { get; set; }

    public List<nint> List { get; } = new();

    public List<nint?>? MaybeList { get; set; }

    public Dictionary<nint, int> Keyed { get; } = new();

    public Dictionary<string, nint>? Named { get; set; }
}

[SessionTracked]
public sealed partial class NativeUIntHolder : IValueHolder<nuint>
{
    public nuint Value { get; set; }

    public nuint? Maybe { get; set; }

    public nuint[]? Array { get; set; }

    public List<nuint> List { get; } = new();

    public List<nuint?>? MaybeList { get; set; }

    public Dictionary<nuint, int> Keyed { get; } = new();

    public Dictionary<string, nuint>? Named { get; set; }
}

[SessionTracked]
public sealed partial class BigIntegerHolder : IValueHolder<BigInteger>
{
    public BigInteger Value { get; set; }

    public BigInteger? Maybe { get; set; }

    public BigInteger[]? Array { get; set; }

    public List<BigInteger> List { get; } = new();

    public List<BigInteger?>? MaybeList { get; set; }

    public Dictionary<BigInteger, int> Keyed { get; } = new();

    public Dictionary<string, BigInteger>? Named { get; set; }
}

[SessionTracked]
public sealed partial class ComplexHolder : IValueHolder<Complex>
{
    public Complex Value { get; set; }

    public Complex? Maybe { get; set; }

    public Complex[]? Array { get; set; }

    public List<Complex> List { get; } = new();

    public List<Complex?>? MaybeList { get; set; }

    public Dictionary<Complex, int> Keyed { get; } = new();

    public Dictionary<string, Complex>? Named { get; set; }
}

[SessionTracked]
public sealed partial class IndexHolder : IValueHolder<Index>
{
    public Index Value { get; set; }

    public Index? Maybe { get; set; }

    public Index[]? Array { get; set; }

    public List<Index> List { get; } = new();

    public List<Index?>? MaybeList { get; set; }

    public Dictionary<Index, int> Keyed { get; } = new();

    public Dictionary<string, Index>? Named { get; set; }
}

[SessionTracked]
public sealed partial class RangeHolder : IValueHolder<Range>
{
    public Range Value { get; set; }

    public Range? Maybe { get; set; }

    public Range[]? Array { get; set; }

    public List<Range> List { get; } = new();

    public List<Range?>? MaybeList { get; set; }

    public Dictionary<Range, int> Keyed { get; } = new();

    public Dictionary<string, Range>? Named { get; set; }
}

[SessionTracked]
public sealed partial class BitVector32Holder : IValueHolder<BitVector32>
{
    public BitVector32 Value { get; set; }

    public BitVector32? Maybe { get; set; }

    public BitVector32[]? Array { get; set; }

    public List<BitVector32> List { get; } = new();

    public List<BitVector32?>? MaybeList { get; set; }

    public Dictionary<BitVector32, int> Keyed { get; } = new();

    public Dictionary<string, BitVector32>? Named { get; set; }
}

[SessionTracked]
public sealed partial class DateOnlyHolder : IValueHolder<DateOnly>
{
    public DateOnly Value { get; set; }

    public DateOnly? Maybe { get; set; }

    public DateOnly[]? Array { get; set; }

    public List<DateOnly> List { get; } = new();

    public List<DateOnly?>? MaybeList { get; set; }

    public Dictionary<DateOnly, int> Keyed { get; } = new();

    public Dictionary<string, DateOnly>? Named { get; set; }
}

[SessionTracked]
public sealed partial class TimeOnlyHolder : IValueHolder<TimeOnly>
{
    public TimeOnly Value { get; set; }

    public TimeOnly? Maybe { get; set; }

    public TimeOnly[]? Array { get; set; }

    public List<TimeOnly> List { get; } = new();

    public List<TimeOnly?>? MaybeList { get; set; }

    public Dictionary<TimeOnly, int> Keyed { get; } = new();

    public Dictionary<string, TimeOnly>? Named { get; set; }
}

[SessionTracked]
public sealed partial class HalfHolder : IValueHolder<Half>
{
    public Half Value { get; set; }

    public Half? Maybe { get; set; }

    public Half[]? Array { get; set; }

    public List<Half> List { get; } = new();

    public List<Half?>? MaybeList { get; set; }

    public Dictionary<Half, int> Keyed { get; } = new();

    public Dictionary<string, Half>? Named { get; set; }
}

[SessionTracked]
public sealed partial class Int128Holder : IValueHolder<Int128>
{
    public Int128 Value { get; set; }

    public Int128? Maybe { get; set; }

    public Int128[]? Array { get; set; }

    public List<Int128> List { get; } = new();

    public List<Int128?>? MaybeList { get; set; }

    public Dictionary<Int128, int> Keyed { get; } = new();

    public Dictionary<string, Int128>? Named { get; set; }
}

[SessionTracked]
public sealed partial class UInt128Holder : IValueHolder<UInt128>
{
    public UInt128 Value { get; set; }

    public UInt128? Maybe { get; set; }

    public UInt128[]? Array { get; set; }

    public List<UInt128> List { get; } = new();

    public List<UInt128?>? MaybeList { get; set; }

    public Dictionary<UInt128, int> Keyed { get; } = new();

    public Dictionary<string, UInt128>? Named { get; set; }
}

[SessionTracked]
public sealed partial class RuneHolder : IValueHolder<Rune>
{
    public Rune Value { get; set; }

    public Rune? Maybe { get; set; }

    public Rune[]? Array { get; set; }

    public List<Rune> List { get; } = new();

    public List<Rune?>? MaybeList { get; set; }

    public Dictionary<Rune, int> Keyed { get; } = new();

    public Dictionary<string, Rune>? Named { get; set; }
}

[SessionTracked]
public sealed partial class PointHolder : IValueHolder<Point>
{
    public Point Value { get; set; }

    public Point? Maybe { get; set; }

    public Point[]? Array { get; set; }

    public List<Point> List { get; } = new();

    public List<Point?>? MaybeList { get; set; }

    public Dictionary<Point, int> Keyed { get; } = new();

    public Dictionary<string, Point>? Named { get; set; }
}

[SessionTracked]
public sealed partial class PointFHolder : IValueHolder<PointF>
{
    public PointF Value { get; set; }

    public PointF? Maybe { get; set; }

    public PointF[]? Array { get; set; }

    public List<PointF> List { get; } = new();

    public List<PointF?>? MaybeList { get; set; }

    public Dictionary<PointF, int> Keyed { get; } = new();

    public Dictionary<string, PointF>? Named { get; set; }
}

[SessionTracked]
public sealed partial class SizeHolder : IValueHolder<Size>
{
    public Size Value { get; set; }

    public Size? Maybe { get; set; }

    public Size[]? Array { get; set; }

    public List<Size> List { get; } = new();

    public List<Size?>? MaybeList { get; set; }

    public Dictionary<Size, int> Keyed { get; } = new();

    public Dictionary<string, Size>? Named { get; set; }
}

[SessionTracked]
public sealed partial class SizeFHolder : IValueHolder<SizeF>
{
    public SizeF Value { get; set; }

    public SizeF? Maybe { get; set; }

    public SizeF[]? Array { get; set; }

    public List<SizeF> List { get; } = new();

    public List<SizeF?>? MaybeList { get; set; }

    public Dictionary<SizeF, int> Keyed { get; } = new();

    public Dictionary<string, SizeF>? Named { get; set; }
}

[SessionTracked]
public sealed partial class RectangleHolder : IValueHolder<Rectangle>
{
    public Rectangle Value { get; set; }

    public Rectangle? Maybe { get; set; }

    public Rectangle[]? Array { get; set; }

    public List<Rectangle> List { get; } = new();

    public List<Rectangle?>? MaybeList { get; set; }

    public Dictionary<Rectangle, int> Keyed { get; } = new();

    public Dictionary<string, Rectangle>? Named { get; set; }
}

[SessionTracked]
public sealed partial class RectangleFHolder : IValueHolder<RectangleF>
{
    public RectangleF Value { get; set; }

    public RectangleF? Maybe { get; set; }

    public RectangleF[]? Array { get; set; }

    public List<RectangleF> List { get; } = new();

    public List<RectangleF?>? MaybeList { get; set; }

    public Dictionary<RectangleF, int> Keyed { get; } = new();

    public Dictionary<string, RectangleF>? Named { get; set; }
}

[SessionTracked]
public sealed partial class ColorHolder : IValueHolder<Color>
{
    public Color Value { get; set; }

    public Color? Maybe { get; set; }

    public Color[]? Array { get; set; }

    public List<Color> List { get; } = new();

    public List<Color?>? MaybeList { get; set; }

    public Dictionary<Color, int> Keyed { get; } = new();

    public Dictionary<string, Color>? Named { get; set; }
}

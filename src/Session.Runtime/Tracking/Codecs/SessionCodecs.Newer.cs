#if NET8_0_OR_GREATER
using System;
using System.Text;

namespace SessionFlow.Tracking;

/// <summary>The kinds whose types the older of the two targets does not have.</summary>
public static partial class SessionCodecs
{
    /// <summary>A day.</summary>
    public static SessionCodec<DateOnly> DateOnly { get; } = new ConvertedCodec<DateOnly, int>(
        ShapeKind.DateOnly, static value => value.DayNumber, System.DateOnly.FromDayNumber);

    /// <summary>A time of day.</summary>
    public static SessionCodec<TimeOnly> TimeOnly { get; } = new ConvertedCodec<TimeOnly, long>(
        ShapeKind.TimeOnly, static value => value.Ticks, static packed => new TimeOnly(packed));

    /// <summary>A 16-bit floating-point number, by its bits.</summary>
    public static SessionCodec<Half> Half { get; } = new BlittableCodec<Half>(ShapeKind.Half);

    /// <summary>A signed 128-bit integer.</summary>
    public static SessionCodec<Int128> Int128 { get; } = new BlittableCodec<Int128>(ShapeKind.Int128);

    /// <summary>An unsigned 128-bit integer.</summary>
    public static SessionCodec<UInt128> UInt128 { get; } = new BlittableCodec<UInt128>(ShapeKind.UInt128);

    /// <summary>A Unicode character.</summary>
    public static SessionCodec<Rune> Rune { get; } = new ConvertedCodec<Rune, int>(
        ShapeKind.Rune, static value => value.Value, static packed => new Rune(packed));
}
#endif

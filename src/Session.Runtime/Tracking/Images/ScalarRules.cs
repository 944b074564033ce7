using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Which bit patterns are values, for the kinds of fixed size where not every one is.</summary>
internal static class ScalarRules
{
    /// <summary>The offset of a <see cref="DateTimeOffset"/> is at most 14 hours, by its documentation.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>The day 9999-12-31, counted from 0001-01-01.</summary>
    private const int MaxDayNumber = 3_652_058;

    /// <summary>What is wrong with a value; null when nothing is.</summary>
    public static string? ProblemOf(ShapeKind kind, ReadOnlySpan<byte> bytes) => kind switch
    {
        ShapeKind.Boolean => bytes[0] <= 1 ? null : "a truth value is neither 0 nor 1",
        ShapeKind.Decimal => IsDecimal(bytes) ? null : "a decimal has an impossible scale",
        ShapeKind.DateTime => IsDateTime(bytes) ? null : "a date is out of range",
        ShapeKind.DateTimeOffset => IsDateTimeOffset(bytes) ? null : "a date with an offset is out of range",
        ShapeKind.DateOnly => BinaryPrimitives.ReadUInt32LittleEndian(bytes) <= MaxDayNumber ? null : "a day is out of range",
        ShapeKind.TimeOnly => BinaryPrimitives.ReadUInt64LittleEndian(bytes) < TimeSpan.TicksPerDay ? null : "a time of day is out of range",
        ShapeKind.Rune => IsRune(BinaryPrimitives.ReadUInt32LittleEndian(bytes)) ? null : "a character is no Unicode scalar value",
        ShapeKind.NativeInt or ShapeKind.NativeUInt => FitsPlatform(kind, bytes, IntPtr.Size) ? null : "an integer does not fit into one of this platform's size",
        _ => null,
    };

    /// <summary>True when an integer fits into so many bytes.</summary>
    public static bool FitsPlatform(ShapeKind kind, ReadOnlySpan<byte> bytes, int size) =>
        size == 8
        || (kind == ShapeKind.NativeInt
            ? BinaryPrimitives.ReadInt64LittleEndian(bytes) is >= int.MinValue and <= int.MaxValue
            : BinaryPrimitives.ReadUInt64LittleEndian(bytes) <= uint.MaxValue);

    /// <summary>Flags (sign, and a scale of 0 to 28 in bits 16 to 23), then the 96 bits of the number.</summary>
    private static bool IsDecimal(ReadOnlySpan<byte> bytes)
    {
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return (flags & 0x7F00FFFF) == 0 && ((flags >> 16) & 0xFF) <= 28;
    }

    private static bool IsDateTime(ReadOnlySpan<byte> bytes) =>
        IsTicks(BinaryPrimitives.ReadInt64LittleEndian(bytes)) && bytes[8] <= (byte)DateTimeKind.Local;

    private static bool IsDateTimeOffset(ReadOnlySpan<byte> bytes)
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        short minutes = BinaryPrimitives.ReadInt16LittleEndian(bytes.Slice(8));
        return IsTicks(ticks) && Math.Abs((int)minutes) <= MaxOffsetMinutes && IsTicks(ticks - (minutes * TimeSpan.TicksPerMinute));
    }

    private static bool IsTicks(long ticks) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;

    /// <summary>Any code point but the surrogates.</summary>
    private static bool IsRune(uint value) => value is < 0xD800 or (> 0xDFFF and <= 0x10FFFF);
}

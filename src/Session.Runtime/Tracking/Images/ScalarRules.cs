using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>Which bit patterns are values, for the kinds where not every one is.</summary>
internal static class ScalarRules
{
    /// <summary>The offset of a <see cref="DateTimeOffset"/> is at most 14 hours, by its documentation.</summary>
    private const int MaxOffsetMinutes = 14 * 60;

    /// <summary>Flags (sign, and a scale of 0 to 28 in bits 16 to 23), then the 96 bits of the number.</summary>
    public static bool IsDecimal(ReadOnlySpan<byte> bytes)
    {
        uint flags = BinaryPrimitives.ReadUInt32LittleEndian(bytes);
        return (flags & 0x7F00FFFF) == 0 && ((flags >> 16) & 0xFF) <= 28;
    }

    public static bool IsDateTime(ReadOnlySpan<byte> bytes) =>
        IsTicks(BinaryPrimitives.ReadInt64LittleEndian(bytes)) && bytes[8] <= (byte)DateTimeKind.Local;

    public static bool IsDateTimeOffset(ReadOnlySpan<byte> bytes)
    {
        long ticks = BinaryPrimitives.ReadInt64LittleEndian(bytes);
        short minutes = BinaryPrimitives.ReadInt16LittleEndian(bytes.Slice(8));
        return IsTicks(ticks) && Math.Abs((int)minutes) <= MaxOffsetMinutes && IsTicks(ticks - (minutes * TimeSpan.TicksPerMinute));
    }

    private static bool IsTicks(long ticks) => ticks >= 0 && ticks <= DateTime.MaxValue.Ticks;
}

using System;

namespace SessionFlow.Tracking;

/// <summary>Unsigned LEB128: 7 bits a byte, lowest first, the top bit set on all but the last.</summary>
internal static class VarInt
{
    public const int MaxSize = 10;

    /// <summary>How many bytes a number takes.</summary>
    public static int Size(ulong value)
    {
        int size = 1;
        for (; value >= 0x80; value >>= 7)
            size++;
        return size;
    }

    public static int Write(Span<byte> target, ulong value)
    {
        int at = 0;
        while (value >= 0x80)
        {
            target[at++] = (byte)(value | 0x80);
            value >>= 7;
        }

        target[at++] = (byte)value;
        return at;
    }

    /// <returns>The number of bytes, 0 when they are no number or not the shortest form of one.</returns>
    public static int Read(ReadOnlySpan<byte> source, out ulong value)
    {
        value = 0;
        for (int at = 0; at < source.Length && at < MaxSize; at++)
        {
            byte next = source[at];
            if (at == MaxSize - 1 && next > 1)
                return 0;
            value |= (ulong)(next & 0x7F) << (7 * at);
            if (next < 0x80)
                return next == 0 && at > 0 ? 0 : at + 1;
        }

        return 0;
    }
}

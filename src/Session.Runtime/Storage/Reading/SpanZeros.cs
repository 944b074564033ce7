using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>Reserved and padding bytes are zero, and a reader checks it.</summary>
internal static class SpanZeros
{
    /// <summary>The index of the first byte that is not zero, or -1.</summary>
    public static int IndexOfNonZero(this ReadOnlySpan<byte> bytes)
    {
        int at = 0;
        while (bytes.Length - at >= sizeof(ulong) && BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..]) == 0)
            at += sizeof(ulong);

        for (; at < bytes.Length; at++)
        {
            if (bytes[at] != 0)
                return at;
        }

        return -1;
    }
}

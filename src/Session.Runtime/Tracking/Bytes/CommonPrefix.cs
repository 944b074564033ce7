using System;
#if !NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SessionFlow.Tracking;

/// <summary>How far two sequences are the same.</summary>
internal static class CommonPrefix
{
#if NET8_0_OR_GREATER
    private const int Block = 512;

#endif
    /// <summary>How many bytes they begin with are the same.</summary>
    public static int Of(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
#if NET8_0_OR_GREATER
        // That two blocks are equal is found with the widest registers there are, where they differ with narrower ones.
        int start = 0;
        int length = Math.Min(left.Length, right.Length);
        while (length - start >= Block && left.Slice(start, Block).SequenceEqual(right.Slice(start, Block)))
            start += Block;
        return start + left.Slice(start).CommonPrefixLength(right.Slice(start));
#else
        // Eight bytes at a time, which on this runtime is what vectors are on others; then one by one.
        int same = Of(MemoryMarshal.Cast<byte, long>(left), MemoryMarshal.Cast<byte, long>(right)) * sizeof(long);
        int length = Math.Min(left.Length, right.Length);
        while (same < length && left[same] == right[same])
            same++;
        return same;
#endif
    }

    /// <summary>How many numbers they begin with are the same.</summary>
    public static int Of(ReadOnlySpan<long> left, ReadOnlySpan<long> right)
    {
#if NET8_0_OR_GREATER
        return left.CommonPrefixLength(right);
#else
        int same = 0;
        int length = Math.Min(left.Length, right.Length);
        while (same < length && left[same] == right[same])
            same++;
        return same;
#endif
    }
}

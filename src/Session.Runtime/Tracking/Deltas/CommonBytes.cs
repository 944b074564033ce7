using System;

namespace SessionFlow.Tracking;

/// <summary>How many bytes two spans begin or end with in common.</summary>
internal static class CommonBytes
{
    /// <summary>How much is compared at once: enough for one call to be worth it.</summary>
    private const int Block = 64;

    public static int AtStart(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int length = Math.Min(a.Length, b.Length);
        int common = 0;
        while (length - common >= Block && a.Slice(common, Block).SequenceEqual(b.Slice(common, Block)))
            common += Block;
        while (common < length && a[common] == b[common])
            common++;
        return common;
    }

    public static int AtEnd(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        int length = Math.Min(a.Length, b.Length);
        a = a.Slice(a.Length - length);
        b = b.Slice(b.Length - length);
        int start = length;
        while (start >= Block && a.Slice(start - Block, Block).SequenceEqual(b.Slice(start - Block, Block)))
            start -= Block;
        while (start > 0 && a[start - 1] == b[start - 1])
            start--;
        return length - start;
    }
}

using System;

namespace SessionFlow.Tracking;

/// <summary>An element of a set or an entry of a dictionary in a row's bytes.</summary>
/// <param name="Start">Where its key begins.</param>
/// <param name="KeyLength">How many bytes the key takes; an entry's value follows.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Collections">How many of the row's collections stand before the value.</param>
internal readonly record struct EncodedEntry(int Start, int KeyLength, int End, int Collections)
{
    public ReadOnlySpan<byte> Key(ReadOnlySpan<byte> source) => source.Slice(Start, KeyLength);
}

#if NET8_0_OR_GREATER
using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace SessionFlow.Tracking;

/// <summary>
/// Narrows text of ASCII characters. Names and keys of a game are mostly shorter than what the framework's narrowing is made
/// for: it takes twice the time for them.
/// </summary>
internal static class AsciiText
{
    /// <summary>Writes a text as bytes, one for each character.</summary>
    /// <param name="text">The text.</param>
    /// <param name="target">As long as the text.</param>
    /// <returns>False when a character is none of ASCII; what stands in the target then has no meaning.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> target)
    {
        if (target.Length < text.Length)
            throw new ArgumentException("The target is shorter than the text.", nameof(target));
        ref ushort from = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref byte to = ref MemoryMarshal.GetReference(target);
        return text.Length >= Vector128<ushort>.Count
            ? TryNarrowLong(ref from, ref to, text.Length)
            : TryNarrowShort(ref from, ref to, text.Length);
    }

    // Eight at a time; the last eight may overlap those before.
    private static bool TryNarrowLong(ref ushort from, ref byte to, int length)
    {
        Vector128<ushort> seen = default;
        int last = length - Vector128<ushort>.Count;
        for (int i = 0; i < last; i += Vector128<ushort>.Count)
            seen |= Narrow(ref Unsafe.Add(ref from, i), ref Unsafe.Add(ref to, i));
        seen |= Narrow(ref Unsafe.Add(ref from, last), ref Unsafe.Add(ref to, last));
        return (seen & Vector128.Create((ushort)0xFF80)) == default;
    }

    private static Vector128<ushort> Narrow(ref ushort from, ref byte to)
    {
        Vector128<ushort> characters = Vector128.LoadUnsafe(ref from);
        Unsafe.WriteUnaligned(ref to, Vector128.Narrow(characters, characters).AsUInt64().ToScalar());
        return characters;
    }

    private static bool TryNarrowShort(ref ushort from, ref byte to, int length)
    {
        uint seen = 0;
        for (int i = 0; i < length; i++)
        {
            uint character = Unsafe.Add(ref from, i);
            Unsafe.Add(ref to, i) = (byte)character;
            seen |= character;
        }

        return seen < 0x80;
    }
}
#endif

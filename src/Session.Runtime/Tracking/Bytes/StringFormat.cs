using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace SessionFlow.Tracking;

/// <summary>
/// A string in bytes: a header of 0 for null, else 1 + 2 x length in bytes + form, then UTF-8 (form 0) or, for what is not
/// valid UTF-16 and so cannot survive UTF-8, the code units themselves (form 1). Code units of no length are no string: a
/// capture writes them where it keeps a text for whoever reads it.
/// </summary>
internal static class StringFormat
{
    /// <summary>Stands in a captured row where a text goes that was kept: the header of no code units.</summary>
    public const byte Kept = 2;

    /// <summary>The most bytes that UTF-8 takes for a UTF-16 code unit.</summary>
    private const int MaxBytesOfUnit = 3;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static void Write(ByteWriter output, string? value)
    {
        if (value is null)
        {
            output.Byte(0);
            return;
        }

#if NET8_0_OR_GREATER
        if (output.TryAscii(value))
            return;
#endif
        if (IsValidUtf16(value))
        {
            int count = Encoding.UTF8.GetByteCount(value);
            output.VarUInt(1 + ((ulong)count << 1));
            int at = output.Reserve(count);
            Encoding.UTF8.GetBytes(value, output.At(at, count));
        }
        else
        {
            ReadOnlySpan<byte> units = MemoryMarshal.AsBytes(value.AsSpan());
            output.VarUInt(2 + ((ulong)units.Length << 1));
            output.Bytes(units);
        }
    }

    /// <summary>Takes a header apart.</summary>
    public static bool TryHeader(ulong header, out int byteCount, out bool isUtf16)
    {
        ulong count = header == 0 ? 0 : (header - 1) >> 1;
        isUtf16 = header > 0 && ((header - 1) & 1) == 1;
        byteCount = (int)Math.Min(count, int.MaxValue);
        return count <= int.MaxValue;
    }

    /// <summary>Decodes bytes that <see cref="IsValid"/> accepts.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, bool isUtf16) =>
        bytes.IsEmpty ? string.Empty
        : isUtf16 ? new string(MemoryMarshal.Cast<byte, char>(bytes))
#if NET8_0_OR_GREATER
        : Ascii.IsValid(bytes) ? Encoding.Latin1.GetString(bytes)
#endif
        : Encoding.UTF8.GetString(bytes);

    /// <summary>True when bytes that <see cref="IsValid"/> accepts are those of a text; nothing is decoded into a string for it.</summary>
    public static bool IsOf(string text, ReadOnlySpan<byte> bytes, bool isUtf16)
    {
        if (isUtf16)
            return MemoryMarshal.AsBytes(text.AsSpan()).SequenceEqual(bytes);
        if (text.Length > bytes.Length || bytes.Length > text.Length * MaxBytesOfUnit)
            return false;
        if (text.Length == bytes.Length)
            return IsAscii(text, bytes);
        if (Utf8.GetCharCount(bytes) != text.Length)
            return false;
        char[] rented = ArrayPool<char>.Shared.Rent(text.Length);
        int count = Utf8.GetChars(bytes, rented);
        bool isSame = text.AsSpan().SequenceEqual(rented.AsSpan(0, count));
        ArrayPool<char>.Shared.Return(rented);
        return isSame;
    }

    /// <summary>True for bytes that <see cref="Write"/> can have written.</summary>
    public static bool IsValid(ReadOnlySpan<byte> bytes, bool isUtf16)
    {
        if (isUtf16)
            return bytes.Length % 2 == 0 && !IsValidUtf16(new string(MemoryMarshal.Cast<byte, char>(bytes)));
        try
        {
            _ = Utf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    // As many bytes as characters: the same text only where each is one of the other.
    private static bool IsAscii(string text, ReadOnlySpan<byte> bytes)
    {
#if NET8_0_OR_GREATER
        return Ascii.Equals(bytes, text);
#else
        for (int i = 0; i < bytes.Length; i++)
        {
            if (text[i] != bytes[i] || bytes[i] >= 0x80)
                return false;
        }

        return true;
#endif
    }

    private static bool IsValidUtf16(string value)
    {
        for (int i = 0; i < value.Length; i++)
        {
            if (!char.IsSurrogate(value[i]))
                continue;
            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
                return false;
            i++;
        }

        return true;
    }
}

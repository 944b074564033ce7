using System;

namespace SessionFlow.Tracking;

/// <summary>
/// A link in bytes: none for null, else a byte of flags (1 relative, 2 UTF-16) and the text. An absolute one stands with its
/// scheme, since a path alone is absolute on one system and not on another.
/// </summary>
internal static class LinkFormat
{
    private const int Relative = 1;
    private const int Utf16 = 2;

    public static byte[] Encode(Uri? value)
    {
        if (value is null)
            return Array.Empty<byte>();
        using var text = new ByteWriter(128);
        text.Text(TextOf(value));
        int headerSize = VarInt.Read(text.Written, out ulong header);
        StringFormat.TryHeader(header, out _, out bool isUtf16);

        // The header has room for the flags, and is not needed where the bytes are counted.
        byte[] bytes = text.Written.Slice(headerSize - 1).ToArray();
        bytes[0] = (byte)((value.IsAbsoluteUri ? 0 : Relative) | (isUtf16 ? Utf16 : 0));
        return bytes;
    }

    /// <summary>Decodes bytes that <see cref="IsValid"/> accepts.</summary>
    public static Uri? Decode(ReadOnlySpan<byte> bytes) => bytes.IsEmpty ? null : new Uri(Text(bytes), KindOf(bytes));

    public static bool IsValid(ReadOnlySpan<byte> bytes) =>
        bytes.IsEmpty
        || (bytes[0] <= (Relative | Utf16)
            && StringFormat.IsValid(bytes.Slice(1), (bytes[0] & Utf16) != 0)
            && Uri.TryCreate(Text(bytes), KindOf(bytes), out _));

    private static string TextOf(Uri value) =>
        !value.IsAbsoluteUri || value.OriginalString.TrimStart().StartsWith(value.Scheme + ":", StringComparison.OrdinalIgnoreCase)
            ? value.OriginalString
            : value.AbsoluteUri;

    /// <summary>The text of what is not null.</summary>
    public static string Text(ReadOnlySpan<byte> bytes) => StringFormat.Decode(bytes.Slice(1), (bytes[0] & Utf16) != 0);

    private static UriKind KindOf(ReadOnlySpan<byte> bytes) => (bytes[0] & Relative) != 0 ? UriKind.Relative : UriKind.Absolute;
}

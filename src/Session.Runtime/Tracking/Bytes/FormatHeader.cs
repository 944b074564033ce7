using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>What the headers of images and deltas have in common: magic, version behind it, flags, and a checksum at the end.</summary>
internal static class FormatHeader
{
    /// <summary>Empties a header and writes its first bytes.</summary>
    public static void Begin(Span<byte> header, ReadOnlySpan<byte> magic, byte version)
    {
        header.Clear();
        magic.CopyTo(header);
        header[magic.Length] = version;
    }

    /// <summary>Writes the checksum over everything before it.</summary>
    public static void Seal(Span<byte> header) =>
        BinaryPrimitives.WriteUInt64LittleEndian(header.Slice(header.Length - sizeof(ulong)), ChecksumOf(header));

    /// <summary>Checks the header that bytes begin with, so that a newer version is told from damage.</summary>
    /// <param name="bytes">Bytes of any origin.</param>
    /// <param name="size">The size of the header.</param>
    /// <param name="magic">What it begins with.</param>
    /// <param name="version">The version that this build reads.</param>
    /// <param name="flags">How many bytes of flags follow the version, all zero.</param>
    /// <param name="what">What it is, for messages.</param>
    /// <exception cref="SessionFormatException">It is none, damaged, or newer.</exception>
    public static void Require(ReadOnlySpan<byte> bytes, int size, ReadOnlySpan<byte> magic, byte version, int flags, string what)
    {
        if (bytes.Length < size)
            throw new SessionFormatException($"The {what} is cut off: {bytes.Length} bytes are less than its header.");
        if (!bytes.StartsWith(magic))
            throw new SessionFormatException($"The bytes are no {what}: they do not begin like one.");
        if (bytes[magic.Length] != version)
            throw new SessionFormatException($"The {what} has format version {bytes[magic.Length]} and this build reads {version}; a newer build wrote it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(size - sizeof(ulong))) != ChecksumOf(bytes.Slice(0, size)))
            throw new SessionFormatException($"The {what}'s header is damaged: its checksum does not fit.");
        foreach (byte flag in bytes.Slice(magic.Length + 1, flags))
        {
            if (flag != 0)
                throw new SessionFormatException($"The {what} has flags that this build does not know; a newer build wrote it.");
        }
    }

    private static ulong ChecksumOf(ReadOnlySpan<byte> header) => XxHash64.HashToUInt64(header.Slice(0, header.Length - sizeof(ulong)));
}

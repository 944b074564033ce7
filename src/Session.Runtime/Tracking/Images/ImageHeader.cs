using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>The 80 bytes before the schema and content of a self-contained image.</summary>
internal readonly record struct ImageHeader(
    ulong Lineage, long Highest, long CapturedAt, ulong Fingerprint, int SchemaLength, int ContentLength, ImageDigest Digest)
{
    public const int Size = 80;
    public const byte Version = 1;

    /// <summary>As in PNG: a byte above 127, a name, CR LF, Ctrl-Z, LF, so that text conversions show.</summary>
    private static ReadOnlySpan<byte> Magic => new byte[] { 0x8E, (byte)'S', (byte)'F', (byte)'I', 0x0D, 0x0A, 0x1A, 0x0A };

    public void Write(Span<byte> target)
    {
        FormatHeader.Begin(target.Slice(0, Size), Magic, Version);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(16), Lineage);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(24), Highest);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(32), CapturedAt);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(40), Fingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(48), SchemaLength);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(52), ContentLength);
        Digest.Write(target.Slice(56));
        FormatHeader.Seal(target.Slice(0, Size));
    }

    /// <exception cref="SessionFormatException">The bytes do not begin with an image's header.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        FormatHeader.Require(bytes, Size, Magic, Version, flags: 7, "snapshot");
        var header = new ImageHeader(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(16)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(24)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(32)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(40)),
            BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(48)),
            BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(52)),
            ImageDigest.Read(bytes.Slice(56)));
        if (header.SchemaLength < 0 || header.ContentLength < 0 || (long)Size + header.SchemaLength + header.ContentLength != bytes.Length)
            throw new SessionFormatException($"The snapshot says that it has {(long)Size + header.SchemaLength + header.ContentLength} bytes and has {bytes.Length}.");
        if (header.Highest < 0)
            throw new SessionFormatException("The snapshot's highest identity is negative.");
        return header;
    }
}

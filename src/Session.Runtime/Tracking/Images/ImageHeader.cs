using System;
using System.Buffers.Binary;
using System.IO.Hashing;

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
        target.Slice(0, Size).Clear();
        Magic.CopyTo(target);
        target[8] = Version;
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(16), Lineage);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(24), Highest);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(32), CapturedAt);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(40), Fingerprint);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(48), SchemaLength);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(52), ContentLength);
        Digest.Write(target.Slice(56));
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(72), XxHash64.HashToUInt64(target.Slice(0, 72)));
    }

    /// <exception cref="SessionFormatException">The bytes do not begin with an image's header.</exception>
    public static ImageHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size)
            throw new SessionFormatException($"The snapshot is cut off: {bytes.Length} bytes are less than its header.");
        if (!bytes.StartsWith(Magic))
            throw new SessionFormatException("The bytes are no snapshot: they do not begin like one.");
        if (bytes[8] != Version)
            throw new SessionFormatException($"The snapshot has format version {bytes[8]} and this build reads {Version}; a newer build wrote it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(72)) != XxHash64.HashToUInt64(bytes.Slice(0, 72)))
            throw new SessionFormatException("The snapshot's header is damaged: its checksum does not fit.");
        if (!bytes.Slice(9, 7).SequenceEqual(stackalloc byte[7]))
            throw new SessionFormatException("The snapshot has flags that this build does not know; a newer build wrote it.");
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

using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>The 96 bytes before a delta's body: which state it starts from and which it leads to.</summary>
internal readonly record struct DeltaHeader(
    ulong Lineage, long Highest, long CapturedAt, ulong Fingerprint, ImageDigest Base, ImageDigest Result, int BodyLength)
{
    public const int Size = 96;
    public const byte Version = 1;

    private static ReadOnlySpan<byte> Magic => new byte[] { 0x8E, (byte)'S', (byte)'F', (byte)'D', 0x0D, 0x0A, 0x1A, 0x0A };

    public void Write(Span<byte> target, ReadOnlySpan<byte> body)
    {
        target.Slice(0, Size).Clear();
        Magic.CopyTo(target);
        target[8] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(12), BodyLength);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(16), Lineage);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(24), Highest);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(32), CapturedAt);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(40), Fingerprint);
        Base.Write(target.Slice(48));
        Result.Write(target.Slice(64));
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(80), XxHash64.HashToUInt64(body));
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(88), XxHash64.HashToUInt64(target.Slice(0, 88)));
    }

    /// <exception cref="SessionFormatException">The bytes are no delta, or damaged.</exception>
    public static DeltaHeader Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Size)
            throw new SessionFormatException($"The delta is cut off: {bytes.Length} bytes are less than its header.");
        if (!bytes.StartsWith(Magic))
            throw new SessionFormatException("The bytes are no delta: they do not begin like one.");
        if (bytes[8] != Version)
            throw new SessionFormatException($"The delta has format version {bytes[8]} and this build reads {Version}; a newer build wrote it.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(88)) != XxHash64.HashToUInt64(bytes.Slice(0, 88)))
            throw new SessionFormatException("The delta's header is damaged: its checksum does not fit.");
        if (bytes[9] != 0 || bytes[10] != 0 || bytes[11] != 0)
            throw new SessionFormatException("The delta has flags that this build does not know; a newer build wrote it.");
        var header = new DeltaHeader(
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(16)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(24)),
            BinaryPrimitives.ReadInt64LittleEndian(bytes.Slice(32)),
            BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(40)),
            ImageDigest.Read(bytes.Slice(48)),
            ImageDigest.Read(bytes.Slice(64)),
            BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(12)));
        if (header.BodyLength < 0 || header.BodyLength != bytes.Length - Size)
            throw new SessionFormatException($"The delta says that it has {(long)Size + header.BodyLength} bytes and has {bytes.Length}.");
        if (header.Highest < 0)
            throw new SessionFormatException("The delta's highest identity is negative.");
        if (BinaryPrimitives.ReadUInt64LittleEndian(bytes.Slice(80)) != XxHash64.HashToUInt64(bytes.Slice(Size)))
            throw new SessionFormatException("The delta is damaged: its checksum does not fit.");
        return header;
    }
}

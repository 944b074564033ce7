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
        FormatHeader.Begin(target.Slice(0, Size), Magic, Version);
        BinaryPrimitives.WriteInt32LittleEndian(target.Slice(12), BodyLength);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(16), Lineage);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(24), Highest);
        BinaryPrimitives.WriteInt64LittleEndian(target.Slice(32), CapturedAt);
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(40), Fingerprint);
        Base.Write(target.Slice(48));
        Result.Write(target.Slice(64));
        BinaryPrimitives.WriteUInt64LittleEndian(target.Slice(80), XxHash64.HashToUInt64(body));
        FormatHeader.Seal(target.Slice(0, Size));
    }

    /// <exception cref="SessionFormatException">The bytes are no delta, or damaged.</exception>
    public static DeltaHeader Read(ReadOnlySpan<byte> bytes)
    {
        FormatHeader.Require(bytes, Size, Magic, Version, flags: 3, "delta");
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

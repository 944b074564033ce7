using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Tracking;

/// <summary>XXH128 of an image's content: names a state among others, protects against accidents and not against forgers.</summary>
internal readonly record struct ImageDigest(ulong High, ulong Low)
{
    public const int Size = 16;

    public static ImageDigest Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Size];
        XxHash128.Hash(content, hash);
        return Read(hash);
    }

    public static ImageDigest Read(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt64BigEndian(bytes.Slice(8)));

    public void Write(Span<byte> target)
    {
        BinaryPrimitives.WriteUInt64BigEndian(target, High);
        BinaryPrimitives.WriteUInt64BigEndian(target.Slice(8), Low);
    }

    /// <inheritdoc/>
    public override string ToString() => $"{High:x16}{Low:x16}";
}

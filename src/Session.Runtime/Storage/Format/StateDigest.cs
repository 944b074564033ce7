using System;
using System.Buffers.Binary;
using System.IO.Hashing;

namespace SessionFlow.Storage;

/// <summary>The 128-bit XXH3 hash of a state: 16 bytes in files, in the hash's canonical (big-endian) order.</summary>
internal readonly record struct StateDigest(ulong High, ulong Low)
{
    public const int Size = 16;

    public static StateDigest Of(ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[Size];
        XxHash128.Hash(bytes, hash);
        return Read(hash);
    }

    /// <summary>The digest of two spans as if they were one.</summary>
    public static StateDigest Of(ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        XxHash128 hash = new();
        hash.Append(first);
        hash.Append(second);
        return Of(hash);
    }

    public static StateDigest Of(XxHash128 hash)
    {
        Span<byte> current = stackalloc byte[Size];
        hash.GetCurrentHash(current);
        return Read(current);
    }

    public static StateDigest Read(ReadOnlySpan<byte> source) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(source), BinaryPrimitives.ReadUInt64BigEndian(source[8..]));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt64BigEndian(destination, High);
        BinaryPrimitives.WriteUInt64BigEndian(destination[8..], Low);
    }

    public override string ToString() => $"{High:x16}{Low:x16}";
}

using System;
using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SessionFlow.Storage;

/// <summary>Where salts and identities come from: the system's generator, or a seeded one in tests.</summary>
internal abstract class RandomSource
{
    public static RandomSource System { get; } = new SystemRandomSource();

    public abstract void Fill(Span<byte> bytes);

    public ulong NextUInt64()
    {
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        Fill(bytes);
        return BinaryPrimitives.ReadUInt64LittleEndian(bytes);
    }

    /// <summary>A random (version 4) identifier.</summary>
    public Guid NextGuid()
    {
        Span<byte> bytes = stackalloc byte[16];
        Fill(bytes);
        bytes[7] = (byte)((bytes[7] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes);
    }

    private sealed class SystemRandomSource : RandomSource
    {
        public override void Fill(Span<byte> bytes) => RandomNumberGenerator.Fill(bytes);
    }
}

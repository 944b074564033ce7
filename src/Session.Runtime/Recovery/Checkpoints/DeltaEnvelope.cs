using System;
using System.Buffers.Binary;

namespace SessionFlow.Recovery;

/// <summary>
/// The payload of a delta record: a version byte, the length of the metadata, the session's metadata if it changed
/// (else no bytes), and the delta of the state if that changed (else no bytes).
/// </summary>
internal readonly record struct DeltaEnvelope(ReadOnlyMemory<byte> Metadata, ReadOnlyMemory<byte> Delta)
{
    private const byte Version = 1;
    private const int HeaderSize = 1 + sizeof(int);

    public byte[] ToArray()
    {
        byte[] bytes = new byte[HeaderSize + Metadata.Length + Delta.Length];
        bytes[0] = Version;
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(1), Metadata.Length);
        Metadata.CopyTo(bytes.AsMemory(HeaderSize));
        Delta.CopyTo(bytes.AsMemory(HeaderSize + Metadata.Length));
        return bytes;
    }

    /// <exception cref="SessionFormatException">The bytes are no envelope.</exception>
    public static DeltaEnvelope Read(ReadOnlyMemory<byte> bytes)
    {
        if (bytes.Length < HeaderSize || bytes.Span[0] != Version)
            throw new SessionFormatException("The delta record is of a version that this reader does not know.");
        int length = BinaryPrimitives.ReadInt32LittleEndian(bytes.Span[1..]);
        if (length < 0 || length > bytes.Length - HeaderSize)
            throw new SessionFormatException("The delta record ends inside its metadata.");
        return new DeltaEnvelope(bytes.Slice(HeaderSize, length), bytes[(HeaderSize + length)..]);
    }
}

using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>
/// The record that ends a snapshot. <see cref="State"/> is the caller's digest of the state; <see cref="Content"/> is the
/// hash of every byte of the file before the seal, so that nothing can be cut out of or into a sealed snapshot.
/// </summary>
internal readonly record struct Seal(StateDigest State, StateDigest Content, uint SectionCount)
{
    public const int Size = 40;

    public static Seal Read(ReadOnlySpan<byte> payload) => new(
        StateDigest.Read(payload),
        StateDigest.Read(payload[16..]),
        BinaryPrimitives.ReadUInt32LittleEndian(payload[32..]));

    /// <summary>Writes the payload; the last four bytes are reserved and zero.</summary>
    public void Write(Span<byte> payload)
    {
        payload = payload[..Size];
        payload.Clear();
        State.Write(payload);
        Content.Write(payload[16..]);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[32..], SectionCount);
    }

    /// <summary>What the first delta of the journal is linked to.</summary>
    public StateDigest Link()
    {
        Span<byte> payload = stackalloc byte[Size];
        Write(payload);
        return StateDigest.Of(payload);
    }
}

using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>
/// What stands before the bytes of a delta: the link (the hash of the seal's or the previous delta's payload), the
/// digest of the state that the delta leads to, the time, and the delta's number in its journal, from 1.
/// </summary>
internal readonly record struct DeltaPrefix(StateDigest Link, StateDigest Result, long Time, uint Number)
{
    public const int Size = 48;

    public static DeltaPrefix Read(ReadOnlySpan<byte> payload) => new(
        StateDigest.Read(payload),
        StateDigest.Read(payload[16..]),
        BinaryPrimitives.ReadInt64LittleEndian(payload[32..]),
        BinaryPrimitives.ReadUInt32LittleEndian(payload[40..]));

    public void Write(Span<byte> payload)
    {
        payload = payload[..Size];
        payload.Clear();
        Link.Write(payload);
        Result.Write(payload[16..]);
        BinaryPrimitives.WriteInt64LittleEndian(payload[32..], Time);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[40..], Number);
    }
}

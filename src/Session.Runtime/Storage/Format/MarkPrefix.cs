using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>
/// What stands before the caller's bytes of a mark: its identity (a mark may be written twice after a failure), time,
/// boot, the checkpoint after which it was made, and its kind.
/// </summary>
internal readonly record struct MarkPrefix(ulong Id, long Time, Guid Boot, ulong Generation, uint Delta, MarkKind Kind)
{
    public const int Size = 48;

    public static MarkPrefix Read(ReadOnlySpan<byte> payload) => new(
        BinaryPrimitives.ReadUInt64LittleEndian(payload),
        BinaryPrimitives.ReadInt64LittleEndian(payload[8..]),
        FileHeader.ReadGuid(payload[16..]),
        BinaryPrimitives.ReadUInt64LittleEndian(payload[32..]),
        BinaryPrimitives.ReadUInt32LittleEndian(payload[40..]),
        (MarkKind)BinaryPrimitives.ReadUInt32LittleEndian(payload[44..]));

    public void Write(Span<byte> payload)
    {
        BinaryPrimitives.WriteUInt64LittleEndian(payload, Id);
        BinaryPrimitives.WriteInt64LittleEndian(payload[8..], Time);
        FileHeader.WriteGuid(Boot, payload[16..]);
        BinaryPrimitives.WriteUInt64LittleEndian(payload[32..], Generation);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[40..], Delta);
        BinaryPrimitives.WriteUInt32LittleEndian(payload[44..], (uint)Kind);
    }
}

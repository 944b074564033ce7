using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>
/// The 24 bytes before a record's payload: checksum over everything after itself, payload length, type, flags,
/// sequence number within the file (from 0), the file's salt.
/// </summary>
internal readonly record struct RecordHeader(uint Checksum, uint Length, RecordType Type, ushort Flags, uint Sequence, ulong Salt)
{
    public const int Size = 24;

    /// <summary>Bytes that a record with such a payload takes in the file.</summary>
    public static long Extent(long payloadLength) =>
        Size + ((payloadLength + FormatLimits.RecordAlignment - 1) & -FormatLimits.RecordAlignment);

    public static RecordHeader Read(ReadOnlySpan<byte> source) => new(
        BinaryPrimitives.ReadUInt32LittleEndian(source),
        BinaryPrimitives.ReadUInt32LittleEndian(source[4..]),
        (RecordType)BinaryPrimitives.ReadUInt16LittleEndian(source[8..]),
        BinaryPrimitives.ReadUInt16LittleEndian(source[10..]),
        BinaryPrimitives.ReadUInt32LittleEndian(source[12..]),
        BinaryPrimitives.ReadUInt64LittleEndian(source[16..]));

    public void Write(Span<byte> destination)
    {
        BinaryPrimitives.WriteUInt32LittleEndian(destination, Checksum);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[4..], Length);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[8..], (ushort)Type);
        BinaryPrimitives.WriteUInt16LittleEndian(destination[10..], Flags);
        BinaryPrimitives.WriteUInt32LittleEndian(destination[12..], Sequence);
        BinaryPrimitives.WriteUInt64LittleEndian(destination[16..], Salt);
    }
}

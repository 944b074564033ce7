using System;
using System.Collections.Generic;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

/// <summary>A file as nobody's writer writes it: any header, any records, and all checksums right.</summary>
internal sealed class HandmadeFile
{
    public static readonly Guid Session = new(1, 2, 3, new byte[8]);

    private readonly List<(RecordType Type, ushort Flags, byte[] Payload)> _records = [];
    private readonly FileHeader _header;
    private readonly List<(int At, byte Value)> _pokes = [];

    public HandmadeFile(FileKind kind, ulong parent = 0) => _header = new FileHeader
    {
        Kind = kind,
        StoreId = new Guid(9, 9, 9, new byte[8]),
        SessionId = Session,
        Number = 1,
        Parent = parent,
        Created = DateTimeOffset.UnixEpoch,
        Salt = (ulong)kind + 100,
    };

    /// <summary>Puts a byte into the header.</summary>
    public HandmadeFile Poke(int at, byte value)
    {
        _pokes.Add((at, value));
        return this;
    }

    public HandmadeFile Record(RecordType type, byte[] payload, ushort flags = 0)
    {
        _records.Add((type, flags, payload));
        return this;
    }

    public HandmadeFile Section(params byte[] bytes) => Record(RecordType.Section, [1, 0, 0, 0, 0, 0, 0, 0, .. bytes]);

    public HandmadeFile Delta(StateDigest link, uint number, long time = 0, byte reserved = 0)
    {
        byte[] payload = new byte[DeltaPrefix.Size + 3];
        new DeltaPrefix(link, new StateDigest(1, number), time, number).Write(payload);
        payload[44] = reserved;
        return Record(RecordType.Delta, payload);
    }

    public HandmadeFile Mark(uint kind, long time = 0)
    {
        byte[] payload = new byte[MarkPrefix.Size];
        new MarkPrefix((ulong)_records.Count, time, Guid.Empty, 0, 0, (MarkKind)kind).Write(payload);
        return Record(RecordType.Mark, payload);
    }

    /// <summary>Ends a snapshot as its writer would, but for what is asked for.</summary>
    public HandmadeFile Seal(int more = 0, bool hash = true, byte reserved = 0, int length = SessionFlow.Storage.Seal.Size)
    {
        byte[] payload = new byte[SessionFlow.Storage.Seal.Size];
        StateDigest content = hash ? StateDigest.Of(ToArray()) : default;
        new Seal(new StateDigest(5, 6), content, (uint)(_records.Count + more)).Write(payload);
        payload[36] = reserved;
        Array.Resize(ref payload, length);
        return Record(RecordType.Seal, payload);
    }

    public byte[] ToArray()
    {
        List<byte> file = [.. new byte[FileHeader.Size]];
        foreach ((RecordType type, ushort flags, byte[] payload) in _records)
        {
            byte[] record = new byte[RecordHeader.Extent(payload.Length)];
            new RecordHeader(0, (uint)payload.Length, type, flags, 0, 0).Write(record);
            payload.CopyTo(record, RecordHeader.Size);
            file.AddRange(record);
        }

        byte[] bytes = [.. file];
        _header.Write(bytes);
        foreach ((int at, byte value) in _pokes)
            bytes[at] = value;

        Repair.Header(bytes);
        Repair.Records(bytes);
        return bytes;
    }
}

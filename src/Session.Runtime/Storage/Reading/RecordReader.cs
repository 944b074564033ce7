using System;
using System.Buffers.Binary;

namespace SessionFlow.Storage;

/// <summary>
/// Walks the records of one file. A record counts when its checksum, salt and sequence number match and its flags are
/// known; the walk ends at the first that does not, and <see cref="End"/> says how it ended.
/// </summary>
internal struct RecordReader
{
    private readonly ReadOnlyMemory<byte> _file;
    private readonly ulong _salt;
    private uint _sequence;

    public RecordReader(ReadOnlyMemory<byte> file, ulong salt)
    {
        _file = file;
        _salt = salt;
        _sequence = 0;
        Position = FileHeader.Size;
        End = RecordEnd.None;
    }

    /// <summary>Where the next record begins: the length of what was valid so far.</summary>
    public int Position { get; private set; }

    public RecordEnd End { get; private set; }

    public bool Next(out RecordType type, out ReadOnlyMemory<byte> payload)
    {
        type = RecordType.None;
        payload = default;
        if (End != RecordEnd.None)
            return false;

        ReadOnlyMemory<byte> rest = _file[Position..];
        if (rest.IsEmpty || rest.Span.IndexOfNonZero() < 0)
            return Stop(RecordEnd.Clean);
        if (!TryRead(rest.Span, _salt, out RecordHeader header))
            return Stop(RecordEnd.Damaged);
        if (header.Sequence != _sequence)
            return Stop(RecordEnd.Damaged);
        if (header.Flags != 0)
            return Stop(RecordEnd.UnknownFlags);

        _sequence++;
        Position += (int)RecordHeader.Extent(header.Length);
        type = header.Type;
        payload = rest.Slice(RecordHeader.Size, (int)header.Length);
        return true;
    }

    /// <summary>Counts the records of this file that stand behind the point where the walk ended.</summary>
    public readonly int CountBehind()
    {
        int found = 0;
        // Checksumming is what costs; a hostile file may claim a record at every eighth byte, so the work is capped.
        long budget = 4L * _file.Length;
        for (int at = Position + FormatLimits.RecordAlignment; at <= _file.Length - RecordHeader.Size && budget > 0;)
        {
            ReadOnlySpan<byte> rest = _file.Span[at..];
            int step = FormatLimits.RecordAlignment;
            if (BinaryPrimitives.ReadUInt64LittleEndian(rest[16..]) == _salt)
            {
                budget -= Math.Min(rest.Length, RecordHeader.Extent(RecordHeader.Read(rest).Length));
                if (TryRead(rest, _salt, out RecordHeader header))
                {
                    found++;
                    step = (int)RecordHeader.Extent(header.Length);
                }
            }

            at += step;
        }

        return found;
    }

    private static bool TryRead(ReadOnlySpan<byte> rest, ulong salt, out RecordHeader header)
    {
        header = default;
        if (rest.Length < RecordHeader.Size)
            return false;

        header = RecordHeader.Read(rest);
        long extent = RecordHeader.Extent(header.Length);
        return extent <= rest.Length
            && header.Type != RecordType.None
            && header.Salt == salt
            && header.Checksum == Crc32C.Of(rest[sizeof(uint)..(int)extent])
            && rest[(RecordHeader.Size + (int)header.Length)..(int)extent].IndexOfNonZero() < 0;
    }

    private bool Stop(RecordEnd end)
    {
        End = end;
        return false;
    }
}

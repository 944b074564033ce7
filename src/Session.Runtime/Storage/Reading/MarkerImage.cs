using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>The valid prefix of one part of a session's marks.</summary>
internal sealed record MarkerImage(FileHeader Header, IReadOnlyList<Mark> Marks, bool IsDamaged)
{
    /// <summary>True for what another run than the session's own says about it.</summary>
    public bool IsFromLaterRun => Header.Parent != 0;

    public static MarkerImage? Read(ReadOnlyMemory<byte> file, out Rejection? rejection)
    {
        FileHeader? header = FileHeader.Read(file.Span, FileKind.Marker, out rejection);
        if (header is null)
            return null;

        List<Mark> marks = new();
        RecordReader records = new(file, header.Salt);
        while (records.Next(out RecordType type, out ReadOnlyMemory<byte> payload) && Accept(type, payload, marks, header.Parent != 0))
        {
        }

        return new MarkerImage(header, marks, records.End != RecordEnd.Clean);
    }

    private static bool Accept(RecordType type, ReadOnlyMemory<byte> payload, List<Mark> marks, bool isLaterRun)
    {
        if (type == RecordType.Padding)
            return payload.Span.IndexOfNonZero() < 0;
        if (type != RecordType.Mark || payload.Length < MarkPrefix.Size || marks.Count == FormatLimits.MostMarks)
            return false;

        MarkPrefix prefix = MarkPrefix.Read(payload.Span);
        if (prefix.Kind is MarkKind.None or > MarkKind.RestoreAttempt || !UnixTime.IsValid(prefix.Time))
            return false;

        marks.Add(new Mark(
            prefix.Kind,
            DateTimeOffset.FromUnixTimeMilliseconds(prefix.Time),
            prefix.Boot == Guid.Empty ? null : prefix.Boot,
            new Position(prefix.Generation, prefix.Delta),
            payload[MarkPrefix.Size..])
        {
            Id = prefix.Id,
            IsFromLaterRun = isLaterRun,
        });
        return true;
    }
}

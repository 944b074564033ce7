using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>The valid prefix of a journal that follows a snapshot.</summary>
internal sealed record JournalImage(IReadOnlyList<Delta> Deltas, JournalExtent Extent)
{
    public static JournalImage None { get; } = new(Array.Empty<Delta>(), JournalExtent.None);

    /// <summary>Reads the journal that follows <paramref name="snapshot"/>; deltas are slices of <paramref name="file"/>.</summary>
    public static JournalImage Read(ReadOnlyMemory<byte> file, SnapshotImage snapshot)
    {
        FileHeader? header = FileHeader.Read(file.Span, FileKind.Journal, out Rejection? rejection);
        if (header is not null && !Follows(header, snapshot.Header))
            rejection = new Rejection(RejectReason.Malformed, "The journal follows another snapshot.");
        if (rejection is not null)
            return new JournalImage(Array.Empty<Delta>(), new JournalExtent(0, 0, JournalTail.Torn, file.Length, 0, rejection));

        List<Delta> deltas = new();
        RecordReader records = new(file, header!.Salt);
        StateDigest link = snapshot.Seal.Link();
        int valid = records.Position;
        while (records.Next(out RecordType type, out ReadOnlyMemory<byte> payload) && Accept(type, payload, deltas, ref link))
            valid = records.Position;

        return new JournalImage(deltas, Measure(file, records, valid, deltas.Count));
    }

    public static bool Follows(FileHeader journal, FileHeader snapshot) =>
        journal.SessionId == snapshot.SessionId && journal.Number == snapshot.Number && journal.Parent == snapshot.Salt;

    private static bool Accept(RecordType type, ReadOnlyMemory<byte> payload, List<Delta> deltas, ref StateDigest link)
    {
        if (type == RecordType.Padding)
            return payload.Span.IndexOfNonZero() < 0;
        if (type != RecordType.Delta || payload.Length < DeltaPrefix.Size || deltas.Count == FormatLimits.DeltasPerGeneration)
            return false;

        DeltaPrefix prefix = DeltaPrefix.Read(payload.Span);
        bool next = prefix.Link == link
            && prefix.Number == deltas.Count + 1
            && payload.Span[44..DeltaPrefix.Size].IndexOfNonZero() < 0
            && UnixTime.IsValid(prefix.Time);
        if (!next)
            return false;

        deltas.Add(new Delta(payload[DeltaPrefix.Size..], prefix.Result, DateTimeOffset.FromUnixTimeMilliseconds(prefix.Time)));
        link = StateDigest.Of(payload.Span);
        return true;
    }

    private static JournalExtent Measure(ReadOnlyMemory<byte> file, RecordReader records, int valid, int deltas)
    {
        // A whole record that was not accepted leaves the walk standing behind it, with no end yet.
        JournalTail tail = records.End switch
        {
            RecordEnd.Clean => JournalTail.Clean,
            RecordEnd.Damaged => JournalTail.Torn,
            _ => JournalTail.Foreign,
        };
        int behind = tail == JournalTail.Clean ? 0 : records.CountBehind();
        if (tail == JournalTail.Torn && behind > 0)
            tail = JournalTail.Damaged;

        return new JournalExtent(deltas, valid, tail, file.Length - valid, behind);
    }
}

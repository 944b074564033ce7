using System;
using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>The files of one generation. Normally one journal; copies made by hand may add more, and the longest counts.</summary>
internal sealed record GenerationFiles(StoreFolder Folder, string? Snapshot, IReadOnlyList<string> Journals)
{
    /// <summary>Copies of a journal that are looked at.</summary>
    public const int MostJournals = 4;

    /// <summary>Bytes of all files.</summary>
    public long Length()
    {
        long length = Snapshot is null ? 0 : Folder.LengthOf(Snapshot);
        foreach (string journal in Journals)
            length += Folder.LengthOf(journal);

        return length;
    }

    public GenerationContent? Read(out Rejection? rejection)
    {
        SnapshotImage? snapshot = ReadSnapshot(out rejection);
        if (snapshot is null)
            return null;

        JournalImage journal = ReadJournal(snapshot);
        return new GenerationContent(snapshot.Sections, journal.Deltas, snapshot.Seal.State, snapshot.Header.Fingerprint);
    }

    public SnapshotImage? ReadSnapshot(out Rejection? rejection)
    {
        if (Snapshot is null)
        {
            rejection = new Rejection(RejectReason.Missing, "There is a journal, and no snapshot that it follows.");
            return null;
        }

        // A terabyte of zeros is refused after its first bytes.
        byte[]? head = Folder.Read(Snapshot, FormatLimits.LargestFile, out rejection, FileHeader.Size);
        if (head is null || FileHeader.Read(head, FileKind.Snapshot, out rejection) is null)
            return null;

        byte[]? bytes = Folder.Read(Snapshot, FormatLimits.LargestFile, out rejection);
        return bytes is null ? null : SnapshotImage.Read(bytes, out rejection);
    }

    public JournalImage ReadJournal(SnapshotImage snapshot)
    {
        JournalImage? best = null;
        for (int i = 0; i < Math.Min(Journals.Count, MostJournals); i++)
        {
            byte[]? bytes = Folder.Read(Journals[i], FormatLimits.LargestFile, out Rejection? rejection);
            JournalImage image = bytes is null
                ? new JournalImage(Array.Empty<Delta>(), JournalExtent.None with { Problem = rejection })
                : JournalImage.Read(bytes, snapshot);
            if (best is null || image.Deltas.Count > best.Deltas.Count)
                best = image;
        }

        return best ?? JournalImage.None;
    }
}

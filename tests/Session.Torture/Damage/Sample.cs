using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;

namespace SessionFlow.Torture.Damage;

/// <summary>A snapshot, its journal and a marker as the store writes them, and what is in them.</summary>
internal sealed class Sample
{
    public required byte[] Snapshot { get; init; }

    public required byte[] Journal { get; init; }

    public required byte[] Marker { get; init; }

    public required SnapshotImage Image { get; init; }

    public required JournalImage Deltas { get; init; }

    public required MarkerImage Marks { get; init; }

    /// <summary>Writes files of about <paramref name="size"/> bytes each, in <paramref name="pieces"/> pieces.</summary>
    public static Sample Write(int seed, int size, int pieces)
    {
        using TestStore store = new(seed: seed);
        SessionLog log = store.Begin();
        Section[] sections = [.. Enumerable.Range(0, pieces).Select(i => new Section((byte)i, Bytes.Of(seed + i, size / pieces)))];
        Must(log.WriteSnapshot(sections, 7, new StateDigest(1, 2), Durability.Durable));
        for (int i = 0; i < pieces; i++)
        {
            // Every few are durable, so that padding stands among them.
            Durability durability = i % 5 == 4 ? Durability.Durable : Durability.Written;
            Must(log.AppendDelta(Bytes.Of(seed + 100 + i, size / pieces), new StateDigest(3, (ulong)i), durability));
            Must(log.AppendMark(MarkKind.Note, Bytes.Of(seed + 200 + i, size / pieces), durability));
        }

        byte[] snapshot = store.Disk.Files[store.PathOf(".snapshot")].Content.ToArray();
        byte[] journal = store.Disk.Files[store.PathOf(".journal")].Content.ToArray();
        byte[] marker = store.Disk.Files[store.PathOf(".marker")].Content.ToArray();
        SnapshotImage image = SnapshotImage.Read(snapshot.ToArray(), out _)!;
        Sample sample = new()
        {
            Snapshot = snapshot,
            Journal = journal,
            Marker = marker,
            Image = image,
            Deltas = JournalImage.Read(journal.ToArray(), image),
            Marks = MarkerImage.Read(marker.ToArray(), out _)!,
        };
        TortureException.Require(
            image.Sections.Count == pieces && sample.Deltas.Deltas.Count == pieces && sample.Marks.Marks.Count == pieces,
            () => $"sample {seed} does not read back");
        return sample;
    }

    public bool IsSame(SnapshotImage image) => image.Header == Image.Header && image.Seal == Image.Seal
        && image.Sections.Count == Image.Sections.Count
        && image.Sections.Zip(Image.Sections).All(static pair => pair.First.Kind == pair.Second.Kind && Same(pair.First.Bytes, pair.Second.Bytes));

    public bool IsPrefix(IReadOnlyList<Delta> deltas) => deltas.Count <= Deltas.Deltas.Count
        && deltas.Zip(Deltas.Deltas).All(static pair =>
            pair.First.Result == pair.Second.Result && pair.First.Time == pair.Second.Time && Same(pair.First.Bytes, pair.Second.Bytes));

    public bool IsPrefix(MarkerImage marker) => marker.Header == Marks.Header && marker.Marks.Count <= Marks.Marks.Count
        && marker.Marks.Zip(Marks.Marks).All(static pair =>
            pair.First with { Payload = default } == pair.Second with { Payload = default } && Same(pair.First.Payload, pair.Second.Payload));

    private static bool Same(ReadOnlyMemory<byte> left, ReadOnlyMemory<byte> right) => left.Span.SequenceEqual(right.Span);

    private static void Must(StoreResult result) => TortureException.Require(result.Succeeded, () => $"a sample cannot be written: {result.Problem}");
}

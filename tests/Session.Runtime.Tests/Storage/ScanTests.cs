using System;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

/// <summary>What a scan says of a folder beside the states that it delivers: which files were passed over and why, lengths, times, and the order of things.</summary>
public sealed class ScanTests : IDisposable
{
    private static readonly Guid Other = new(7, 7, 7, new byte[8]);
    private static readonly SnapshotImage Base = SnapshotImage.Read(Snapshot().Seal().ToArray(), out _)!;
    private static readonly StateDigest Link = Base.Seal.Link();

    private readonly TestStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void ForFilesThatBelongToNoSession_EachIsListedWithItsReason()
    {
        Put("notes.txt", [1]);
        Put("caf\u00e9~.txt", [1]);
        Put("empty.snapshot", []);
        Put("other.journal", Bytes.Of(1, 400));
        Put("other.marker", Bytes.Of(2, 400));
        Put("other.snapshot", Bytes.Of(3, 400));
        Put(FileName.Card + ".aside", [1]);
        StoreScan scan = _store.Store.Scan();
        (string, RejectReason)[] expected =
        [
            ("caf?~.txt", RejectReason.NotOurs), ("empty.snapshot", RejectReason.Truncated), ("notes.txt", RejectReason.NotOurs), ("other.journal", RejectReason.NotOurs),
            ("other.marker", RejectReason.NotOurs), ("other.snapshot", RejectReason.NotOurs),
        ];
        Assert.Equal(expected, scan.Skipped.Select(static entry => (entry.Name, entry.Rejection.Reason)).Order());
        Assert.Empty(scan.Sessions);
    }

    [Fact]
    public void ForMoreFilesThanAnybodyReads_TheFirstAreListedAndAllCounted()
    {
        for (int i = 0; i < 300; i++)
            Put($"{i:d3}.txt", [1]);
        StoreScan scan = _store.Store.Scan();
        Assert.Equal((256, 300), (scan.Skipped.Count, scan.SkippedCount));
        Assert.Equal("255.txt", scan.Skipped[^1].Name);
    }

    [Fact]
    public void ForAGeneration_ItsLengthIsThatOfAllItsFilesAndItsTimeThatOfItsLastDelta()
    {
        byte[] snapshot = Snapshot().Seal().ToArray();
        byte[] journal = Journal().Delta(Link, 1, time: 5000).ToArray();
        Put("a.snapshot", snapshot);
        Put("a.journal", journal);
        StoredGeneration generation = Only();
        Assert.Equal(snapshot.Length + journal.Length, generation.Length);
        Assert.Equal((Seconds(0), Seconds(5)), (generation.Created, generation.LastTime));

        _store.Disk.Remove(PathOf("a.snapshot"));
        StoredGeneration orphan = Only();
        Assert.Equal((RejectReason.Missing, journal.Length), (orphan.Rejection!.Reason, orphan.Length));

        Put("a.snapshot", snapshot);
        _store.Disk.Remove(PathOf("a.journal"));
        Assert.Equal(snapshot.Length, Only().Length);
    }

    [Fact]
    public void ForAnOrphan_ItHasTheTimeOfItsJournal()
    {
        Put("a.journal", At(Journal().Delta(Link, 1, time: 9000), seconds: 3).ToArray());
        StoredGeneration orphan = Only();
        Assert.Equal((Seconds(3), Seconds(3)), (orphan.Created, orphan.LastTime));
        Assert.Equal(Seconds(3), _store.Store.Scan().Sessions.Single().LastSignOfLife);
    }

    [Theory]
    [InlineData(".snapshot", 2)]
    [InlineData(".journal", 2)]
    [InlineData(".marker", 1)]
    public void ForAFileThatCannotBeRead_ItIsSaidThatItCannotNotThatItIsShort(string extension, int times)
    {
        Put("a.snapshot", Snapshot().Seal().ToArray());
        Put("a.journal", Journal().Delta(Link, 1).ToArray());
        Put(new FileName(HandmadeFile.Session, 1, 1, FileKind.Marker).ToString(), Marker().Mark(1).ToArray());
        int opened = 0;
        _store.Disk.Fault = (_, operation) =>
            operation.Kind == OperationKind.OpenRead && operation.Path.EndsWith(extension, StringComparison.Ordinal) && ++opened == times ? MemoryFileSystem.Error(5) : null;
        StoredSession session = Assert.Single(_store.Store.Scan().Sessions);
        StoredGeneration generation = Assert.Single(session.Generations);
        RejectReason?[] reasons = [generation.Rejection?.Reason, generation.Journal.Problem?.Reason, session.MarkerProblem?.Reason];
        Assert.Equal(times, opened);
        Assert.Equal(RejectReason.Unreadable, Assert.Single(reasons, static reason => reason is not null));
        if (extension == ".journal")
            Assert.Equal((JournalTail.Clean, 0L), (generation.Journal.Tail, generation.Journal.ValidBytes));
    }

    [Fact]
    public void ForCopiesOfAJournalThatReachAsFar_TheFirstCounts()
    {
        Put("a.snapshot", Snapshot().Seal().ToArray());
        Put("a.journal", Journal().Delta(Link, 1).ToArray());
        Put("b.journal", [.. Journal().Delta(Link, 1).ToArray(), 1, 2, 3]);
        Assert.Equal(JournalTail.Clean, Only().Journal.Tail);
    }

    [Fact]
    public void ForMarkers_TheHeaderSaysWhoseTheyAreAndTheNameWhereThereIsNone()
    {
        Put(new FileName(Other, 1, 1, FileKind.Marker).ToString(), Marker().Mark(1).ToArray());
        StoredSession session = Assert.Single(_store.Store.Scan().Sessions);
        Assert.Equal((HandmadeFile.Session, 1), (session.Id, session.Marks.Count));

        Put(new FileName(Other, 1, 1, FileKind.Marker).ToString(), Bytes.Of(4, 300));
        session = Assert.Single(_store.Store.Scan().Sessions);
        Assert.Equal((Other, 0, RejectReason.NotOurs), (session.Id, session.Marks.Count, session.MarkerProblem!.Reason));
    }

    [Fact]
    public void ForTwoPartsOfAMarker_WhatIsWrongWithTheFirstIsSaid()
    {
        Put(MarkerName(1), Bytes.Of(4, 300));
        Put(MarkerName(2), [.. Marker().Mark(1).ToArray(), 1]);
        Assert.Equal(RejectReason.NotOurs, Problem());

        Put(MarkerName(1), [.. Marker().Mark(1).ToArray(), 1]);
        Put(MarkerName(2), Marker().Mark(1).ToArray());
        Assert.Equal(RejectReason.Checksum, Problem());

        Put(MarkerName(1), Marker().Mark(1).ToArray());
        Assert.Null(Problem());

        RejectReason? Problem() => Assert.Single(_store.Store.Scan().Sessions).MarkerProblem?.Reason;
    }

    [Fact]
    public void ForGenerationsOfOneNumber_TheOneThatCanBeReadComesFirstThenTheLatest()
    {
        HandmadeFile[] files = [Number(Snapshot(), 1), At(Number(Snapshot(), 2), 3), At(Number(Snapshot(), 2), 4), At(Number(Snapshot(), 2), 9)];
        for (int i = 0; i < files.Length; i++)
        {
            byte[] bytes = Salt(files[i], (byte)(10 + i)).Seal().ToArray();
            Put($"{i}.snapshot", i == 3 ? bytes[..^1] : bytes);
        }

        StoredSession session = Assert.Single(_store.Store.Scan().Sessions);
        Assert.Equal([(2, true, 4), (2, true, 3), (2, false, 9), (1, true, 0)], session.Generations.Select(static g => ((int)g.Number, g.IsValid, g.LastTime.Second)));
        Assert.Equal((Seconds(9), Seconds(9)), (session.LastSignOfLife, session.LastWord));
    }

    [Fact]
    public void ForANewGenerationWithAnEarlierTime_TheSessionLivedToTheLatest()
    {
        Put("1.snapshot", At(Number(Snapshot(), 1), 8).Seal().ToArray());
        Put("2.snapshot", At(Number(Snapshot(), 2), 3).Seal().ToArray());
        Put("a.marker", Marker().Mark(1, time: 2000).ToArray());
        StoredSession session = Assert.Single(_store.Store.Scan().Sessions);
        Assert.Equal((Seconds(8), Seconds(8)), (session.LastSignOfLife, session.LastWord));

        Put("a.marker", Marker().Mark(1, time: 12_000).Mark(2, time: 11_000).ToArray());
        session = Assert.Single(_store.Store.Scan().Sessions);
        Assert.Equal((Seconds(12), Seconds(12)), (session.LastSignOfLife, session.LastWord));
    }

    [Fact]
    public void ForPartsOfAMarker_MarksComeInTheOrderOfTheirPartsAndThoseOfLaterRunsLast()
    {
        // Each part holds one mark, whose time is its place; names are the other way round.
        HandmadeFile[] parts =
        [
            Salt(At(Number(Marker(), 1), 5), 9), Salt(At(Number(Marker(), 2), 1), 8), Salt(At(Number(Marker(), 2), 2), 3), Salt(At(Number(Marker(), 2), 2), 7),
            Salt(At(Number(Later(), 1), 0), 1), Salt(At(Number(Later(), 2), 0), 0),
        ];
        for (int i = 0; i < parts.Length; i++)
            Put(MarkerName((ulong)(parts.Length - i)), parts[i].Mark(1, time: i * 1000).ToArray());
        Assert.Equal([0, 1, 2, 3, 4, 5], Assert.Single(_store.Store.Scan().Sessions).Marks.Select(static mark => mark.Time.Second));
    }

    [Fact]
    public void ForSessions_TheOneThatLivedLastComesFirstThenTheSmallerId()
    {
        foreach ((byte id, byte seconds) in new (byte, byte)[] { (1, 4), (3, 6), (2, 6), (5, 2) })
            Put($"{id}.snapshot", At(Snapshot(), seconds).Poke(64, id).Seal().ToArray());
        Assert.Equal([2, 3, 1, 5], _store.Store.Scan().Sessions.Select(static session => (int)session.Id.ToByteArray()[0]));
    }

    [Fact]
    public void ForARecordWithoutPayloadAtTheEnd_BehindDamageItIsCountedToo()
    {
        byte[] bytes = Journal().Delta(Link, 1).Delta(default, 2).Record(RecordType.Padding, []).ToArray();
        Assert.Equal(RecordHeader.Size, bytes.Length - FileHeader.Size - (2 * (int)RecordHeader.Extent(DeltaPrefix.Size + 3)));
        bytes[FileHeader.Size + 50] ^= 1;
        JournalExtent extent = JournalImage.Read(bytes, Base).Extent;
        Assert.Equal((0, JournalTail.Damaged, 2), (extent.Deltas, extent.Tail, extent.RecordsBehind));
        Assert.Equal(bytes.Length - FileHeader.Size, extent.BytesBehind);

        byte[] whole = Journal().Delta(Link, 1).Record(RecordType.Padding, []).ToArray();
        JournalExtent clean = JournalImage.Read(whole, Base).Extent;
        Assert.Equal((1, JournalTail.Clean, 0, (long)whole.Length, 0L), (clean.Deltas, clean.Tail, clean.RecordsBehind, clean.ValidBytes, clean.BytesBehind));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForWhatLooksLikeADelta_WhenItIsNone_TheJournalEndsThere(bool isSection)
    {
        byte[] payload = new byte[DeltaPrefix.Size];
        new DeltaPrefix(Link, default, 0, 1).Write(payload);
        HandmadeFile file = isSection ? Journal().Record(RecordType.Section, payload) : Journal().Record(RecordType.Padding, [1]);
        JournalImage image = JournalImage.Read(file.ToArray(), Base);
        Assert.Equal((0, JournalTail.Foreign), (image.Deltas.Count, image.Extent.Tail));
    }

    [Fact]
    public void ForBytesThatHaveToBeZero_TheFirstOfThemIsLookedAtToo()
    {
        byte[] section = [1, 1, 0, 0, 0, 0, 0, 0];
        Assert.Null(SnapshotImage.Read(new HandmadeFile(FileKind.Snapshot).Record(RecordType.Section, section).Seal().ToArray(), out Rejection? rejection));
        Assert.Equal(RejectReason.Malformed, rejection!.Reason);

        // What fills a record up to its alignment.
        byte[] journal = Journal().Delta(Link, 1).ToArray();
        journal[FileHeader.Size + RecordHeader.Size + DeltaPrefix.Size + 3] = 1;
        Repair.Records(journal);
        Assert.Empty(JournalImage.Read(journal, Base).Deltas);
    }

    private static DateTimeOffset Seconds(int seconds) => DateTimeOffset.UnixEpoch.AddSeconds(seconds);

    private static HandmadeFile Snapshot() => new HandmadeFile(FileKind.Snapshot).Section(1, 2);

    private static HandmadeFile Journal() => new(FileKind.Journal, parent: (ulong)FileKind.Snapshot + 100);

    private static HandmadeFile Marker() => new(FileKind.Marker);

    private static HandmadeFile Later() => new(FileKind.Marker, parent: 1);

    private static HandmadeFile Number(HandmadeFile file, byte number) => file.Poke(80, number);

    private static HandmadeFile Salt(HandmadeFile file, byte salt) => file.Poke(112, salt);

    /// <summary>Says when a file was begun, in seconds since 1970.</summary>
    private static HandmadeFile At(HandmadeFile file, byte seconds) => file.Poke(104, (byte)(seconds * 1000)).Poke(105, (byte)(seconds * 1000 >> 8));

    private static string MarkerName(ulong number) => new FileName(HandmadeFile.Session, number, number, FileKind.Marker).ToString();

    private static string PathOf(string name) => TestStore.Folder + "/" + name;

    private void Put(string name, byte[] content) => _store.Disk.Put(PathOf(name), content);

    private StoredGeneration Only() => Assert.Single(Assert.Single(_store.Store.Scan().Sessions).Generations);
}

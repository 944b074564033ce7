using System;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

/// <summary>Files whose checksums are right and whose content is impossible: each is refused for its own reason, and no further than it is wrong.</summary>
public sealed class HandmadeFileTests
{
    private static readonly SnapshotImage Base = SnapshotImage.Read(Snapshot().Section(1, 2).Seal().ToArray(), out _)!;
    private static readonly StateDigest Link = Base.Seal.Link();

    public static TheoryData<int, byte, string> Headers => new()
    {
        { 0, 1, nameof(RejectReason.NotOurs) },
        { 8, (byte)'X', nameof(RejectReason.Malformed) },
        { 39, 1, nameof(RejectReason.Malformed) },
        { 40, 2, nameof(RejectReason.UnknownVersion) },
        { 41, 1, nameof(RejectReason.UnknownVersion) },
        { 42, 9, nameof(RejectReason.Malformed) },
        { 43, 1, nameof(RejectReason.Malformed) },
        { 44, 1, nameof(RejectReason.UnknownFlags) },
        { 47, 128, nameof(RejectReason.UnknownFlags) },
        { 111, 0x7F, nameof(RejectReason.Malformed) },
        { 111, 0x80, nameof(RejectReason.Malformed) },
    };

    [Theory]
    [MemberData(nameof(Headers))]
    public void ForAHeader_WhenOneByteIsImpossible_EachReaderSaysWhy(int at, byte value, string expected)
    {
        Assert.Null(SnapshotImage.Read(Snapshot().Section().Seal().Poke(at, value).ToArray(), out Rejection? snapshot));
        Assert.Null(MarkerImage.Read(Marker().Mark(1).Poke(at, value).ToArray(), out Rejection? marker));
        JournalImage journal = JournalImage.Read(Journal().Delta(Link, 1).Poke(at, value).ToArray(), Base);
        Assert.Equal([expected, expected, expected], new[] { snapshot, marker, journal.Extent.Problem }.Select(static rejection => rejection!.Reason.ToString()));
        Assert.Empty(journal.Deltas);
        Assert.Equal(JournalTail.Torn, journal.Extent.Tail);
    }

    public static TheoryData<string, string> Snapshots => new()
    {
        { "no records", nameof(RejectReason.Truncated) },
        { "no seal", nameof(RejectReason.Truncated) },
        { "flags", nameof(RejectReason.UnknownFlags) },
        { "flags in the seal", nameof(RejectReason.UnknownFlags) },
        { "a mark", nameof(RejectReason.Malformed) },
        { "padding before the seal", nameof(RejectReason.Malformed) },
        { "an unknown type", nameof(RejectReason.Malformed) },
        { "a short section", nameof(RejectReason.Malformed) },
        { "a section with reserved bytes", nameof(RejectReason.Malformed) },
        { "too many sections", nameof(RejectReason.Malformed) },
        { "a short seal", nameof(RejectReason.Malformed) },
        { "a long seal", nameof(RejectReason.Malformed) },
        { "a seal with reserved bytes", nameof(RejectReason.Malformed) },
        { "a seal that counts more", nameof(RejectReason.Malformed) },
        { "a seal of something else", nameof(RejectReason.Checksum) },
        { "half a record", nameof(RejectReason.Checksum) },
        { "a few bytes", nameof(RejectReason.Checksum) },
    };

    [Theory]
    [MemberData(nameof(Snapshots))]
    public void ForASnapshot_WhenItIsImpossible_ItIsRefused(string how, string expected)
    {
        HandmadeFile file = Snapshot();
        byte[] bytes = how switch
        {
            "no records" => file.ToArray(),
            "no seal" => file.Section(1).ToArray(),
            "flags" => file.Record(RecordType.Section, new byte[8], flags: 1).Seal().ToArray(),
            "flags in the seal" => file.Section(1).Record(RecordType.Seal, new byte[Seal.Size], flags: 4).ToArray(),
            "a mark" => file.Mark(1).Seal().ToArray(),
            "padding before the seal" => file.Record(RecordType.Padding, new byte[8]).Seal().ToArray(),
            "an unknown type" => file.Record((RecordType)77, new byte[8]).Seal().ToArray(),
            "a short section" => file.Record(RecordType.Section, new byte[7]).Seal().ToArray(),
            "a section with reserved bytes" => file.Record(RecordType.Section, [1, 0, 0, 0, 0, 0, 0, 1]).Seal().ToArray(),
            "too many sections" => Many(file, FormatLimits.MostSections + 1).Seal().ToArray(),
            "a short seal" => file.Section(1).Seal(length: 39).ToArray(),
            "a long seal" => file.Section(1).Seal(length: 41).ToArray(),
            "a seal with reserved bytes" => file.Section(1).Seal(reserved: 1).ToArray(),
            "a seal that counts more" => file.Section(1).Seal(more: 1).ToArray(),
            "a seal of something else" => file.Section(1).Seal(hash: false).ToArray(),
            "half a record" => file.Section(1).ToArray()[..^4],
            _ => [.. file.ToArray(), 1, 2, 3],
        };
        Assert.Null(SnapshotImage.Read(bytes, out Rejection? rejection));
        Assert.Equal(expected, rejection!.Reason.ToString());
    }

    [Fact]
    public void ForASnapshotWithItsMostSections_AndAnythingBehindItsSeal_ItIsRead()
    {
        byte[] bytes = [.. Many(Snapshot(), FormatLimits.MostSections).Seal().ToArray(), .. Bytes.Of(1, 99)];
        Assert.Equal(FormatLimits.MostSections, SnapshotImage.Read(bytes, out Rejection? rejection)!.Sections.Count);
        Assert.Null(rejection);
    }

    public static TheoryData<string, int, string> Journals => new()
    {
        { "nothing", 1, nameof(JournalTail.Clean) },
        { "zeros", 1, nameof(JournalTail.Clean) },
        { "padding", 1, nameof(JournalTail.Clean) },
        { "padding that is not zero", 1, nameof(JournalTail.Foreign) },
        { "flags", 1, nameof(JournalTail.Foreign) },
        { "a section", 1, nameof(JournalTail.Foreign) },
        { "a short delta", 1, nameof(JournalTail.Foreign) },
        { "another link", 1, nameof(JournalTail.Foreign) },
        { "another number", 1, nameof(JournalTail.Foreign) },
        { "reserved bytes", 1, nameof(JournalTail.Foreign) },
        { "a time before all times", 1, nameof(JournalTail.Foreign) },
        { "a time after all times", 1, nameof(JournalTail.Foreign) },
        { "a few bytes", 1, nameof(JournalTail.Torn) },
    };

    [Theory]
    [MemberData(nameof(Journals))]
    public void ForAJournal_WhenWhatFollowsIsImpossible_ItEndsThere(string how, int deltas, string tail)
    {
        HandmadeFile file = Journal().Delta(Link, 1);
        StateDigest next = JournalImage.Read(file.ToArray(), Base) is { Deltas.Count: 1 } ? LinkOf(file) : default;
        byte[] bytes = how switch
        {
            "nothing" => file.ToArray(),
            "zeros" => [.. file.ToArray(), .. new byte[5000]],
            "padding" => file.Record(RecordType.Padding, new byte[16]).ToArray(),
            "padding that is not zero" => file.Record(RecordType.Padding, [0, 1]).ToArray(),
            "flags" => file.Record(RecordType.Delta, new byte[48], flags: 2).ToArray(),
            "a section" => file.Section(1).ToArray(),
            "a short delta" => file.Record(RecordType.Delta, new byte[47]).ToArray(),
            "another link" => file.Delta(Link, 2).ToArray(),
            "another number" => file.Delta(next, 3).ToArray(),
            "reserved bytes" => file.Delta(next, 2, reserved: 1).ToArray(),
            "a time before all times" => file.Delta(next, 2, time: long.MinValue).ToArray(),
            "a time after all times" => file.Delta(next, 2, time: long.MaxValue).ToArray(),
            _ => [.. file.ToArray(), 1, 2, 3],
        };
        JournalImage image = JournalImage.Read(bytes, Base);
        Assert.Equal(deltas, image.Deltas.Count);
        Assert.Equal(tail, image.Extent.Tail.ToString());
        Assert.Equal(2, JournalImage.Read(Journal().Delta(Link, 1).Delta(next, 2).ToArray(), Base).Deltas.Count);
    }

    [Fact]
    public void ForAJournalOfAnotherSnapshot_NothingOfItIsRead()
    {
        foreach (int at in new[] { 64, 80, 88 })
        {
            JournalImage image = JournalImage.Read(Journal().Delta(Link, 1).Poke(at, 77).ToArray(), Base);
            Assert.Empty(image.Deltas);
            Assert.Equal(RejectReason.Malformed, image.Extent.Problem!.Reason);
        }
    }

    [Fact]
    public void ForMoreDeltasThanAJournalHas_TheRestIsNotRead()
    {
        HandmadeFile file = Journal();
        StateDigest link = Link;
        for (uint i = 1; i <= FormatLimits.DeltasPerGeneration + 1; i++)
        {
            byte[] payload = new byte[DeltaPrefix.Size];
            new DeltaPrefix(link, default, 0, i).Write(payload);
            _ = file.Record(RecordType.Delta, payload);
            link = StateDigest.Of(payload);
        }

        JournalImage image = JournalImage.Read(file.ToArray(), Base);
        Assert.Equal(FormatLimits.DeltasPerGeneration, image.Deltas.Count);
        Assert.Equal(JournalTail.Foreign, image.Extent.Tail);
    }

    public static TheoryData<string, bool> Markers => new()
    {
        { "nothing", false },
        { "padding", false },
        { "padding that is not zero", true },
        { "a delta", true },
        { "a short mark", true },
        { "no kind", true },
        { "an unknown kind", true },
        { "a time after all times", true },
        { "flags", true },
        { "a few bytes", true },
    };

    [Theory]
    [MemberData(nameof(Markers))]
    public void ForAMarker_WhenWhatFollowsIsImpossible_ItEndsThere(string how, bool damaged)
    {
        HandmadeFile file = Marker().Mark((uint)MarkKind.RestoreAttempt);
        byte[] bytes = how switch
        {
            "nothing" => file.ToArray(),
            "padding" => file.Record(RecordType.Padding, new byte[16]).ToArray(),
            "padding that is not zero" => file.Record(RecordType.Padding, [1]).ToArray(),
            "a delta" => file.Delta(default, 1).ToArray(),
            "a short mark" => file.Record(RecordType.Mark, new byte[47]).ToArray(),
            "no kind" => file.Mark(0).ToArray(),
            "an unknown kind" => file.Mark(9).ToArray(),
            "a time after all times" => file.Mark(1, long.MaxValue).ToArray(),
            "flags" => file.Record(RecordType.Mark, new byte[48], flags: 1).ToArray(),
            _ => [.. file.ToArray(), 1, 2, 3],
        };
        MarkerImage image = MarkerImage.Read(bytes, out _)!;
        Assert.Equal(MarkKind.RestoreAttempt, Assert.Single(image.Marks).Kind);
        Assert.Equal(damaged, image.IsDamaged);
    }

    [Fact]
    public void ForMoreMarksThanAPartHas_TheRestIsNotRead()
    {
        HandmadeFile file = Marker();
        for (int i = 0; i <= FormatLimits.MostMarks; i++)
            _ = file.Mark(1);

        MarkerImage image = MarkerImage.Read(file.ToArray(), out _)!;
        Assert.Equal(FormatLimits.MostMarks, image.Marks.Count);
        Assert.True(image.IsDamaged);
    }

    [Fact]
    public void ForARecordOutOfSequence_TheWalkEndsThereAndStaysEnded()
    {
        byte[] bytes = Marker().Mark(1).Mark(2).ToArray();
        Span<byte> second = bytes.AsSpan(FileHeader.Size + RecordHeader.Size + MarkPrefix.Size);
        foreach (uint sequence in new uint[] { 0, 2, uint.MaxValue })
        {
            RecordHeader header = RecordHeader.Read(second);
            (header with { Sequence = sequence }).Write(second);
            (header with { Sequence = sequence, Checksum = Crc32C.Of(second[sizeof(uint)..]) }).Write(second);
            Assert.Single(MarkerImage.Read(bytes, out _)!.Marks);

            RecordReader reader = new(bytes, FileHeader.Read(bytes, FileKind.Marker, out _)!.Salt);
            Assert.True(reader.Next(out _, out _));
            int ended = reader.Position;
            for (int i = 0; i < 3; i++)
                Assert.False(reader.Next(out _, out _));
            Assert.Equal((RecordEnd.Damaged, ended), (reader.End, reader.Position));
        }
    }

    [Fact]
    public void ForCopiesOfJournalsAndSnapshots_TheLongestAndTheBestCount()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        Assert.True(TestStore.Append(log, 2).Succeeded);
        byte[] shorter = store.Disk.Files[store.PathOf(".journal")].Content.ToArray();
        Assert.True(TestStore.Append(log, 3).Succeeded);
        byte[] snapshot = store.Disk.Files[store.PathOf(".snapshot")].Content.ToArray();
        log.Dispose();
        store.Disk.Put(TestStore.Folder + "/0 copy.journal", shorter);
        store.Disk.Put(TestStore.Folder + "/z copy.journal", shorter);
        store.Disk.Put(TestStore.Folder + "/0 bad copy.snapshot", snapshot[..300]);
        store.Disk.Put(TestStore.Folder + "/00 bad copy.snapshot", snapshot[..200]);
        StoredSession session = Assert.Single(store.Store.Scan().Sessions);
        Assert.Equal(TestStore.State(3).Digest, Assert.Single(session.Generations).State);
        Assert.Equal(session.LastSignOfLife, session.LastWord);
        Assert.Null(session.Boot);

        Assert.True(store.Store.AppendMark(session.Id, MarkKind.Archived, default, Durability.Durable).Succeeded);
        store.Clock.Advance(TimeSpan.FromDays(1));
        Assert.True(store.Store.AppendMark(session.Id, MarkKind.Archived, default, Durability.Durable).Succeeded);
        session = Assert.Single(store.Store.Scan().Sessions);
        Assert.Equal(TimeSpan.FromDays(1), session.LastWord - session.LastSignOfLife);
    }

    private static HandmadeFile Snapshot() => new(FileKind.Snapshot);

    private static HandmadeFile Journal() => new(FileKind.Journal, parent: Base.Header.Salt);

    private static HandmadeFile Marker() => new(FileKind.Marker);

    private static HandmadeFile Many(HandmadeFile file, int sections)
    {
        for (int i = 0; i < sections; i++)
            _ = file.Section();

        return file;
    }

    // The payload of the only delta.
    private static StateDigest LinkOf(HandmadeFile journal) =>
        StateDigest.Of(journal.ToArray().AsSpan(FileHeader.Size + RecordHeader.Size, DeltaPrefix.Size + 3));
}

using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

public sealed class DamageTests(ITestOutputHelper output)
{
    private const int Deltas = 3;

    private static readonly (byte[] Snapshot, byte[] Journal, byte[] Marker) Files = Write();

    [Theory]
    [InlineData(".snapshot")]
    [InlineData(".journal")]
    [InlineData(".marker")]
    public void ForEachBit_WhenItFlips_OnlyAValidPrefixIsDelivered(string extension)
    {
        byte[] file = FileOf(extension);
        Tally tally = new();
        for (int bit = 0; bit < 8 * file.Length; bit++)
        {
            byte[] damaged = (byte[])file.Clone();
            damaged[bit / 8] ^= (byte)(1 << (bit % 8));
            Judge(extension, damaged, Unharmed(extension, bit / 8), tally);
        }

        output.WriteLine($"{extension}: {8 * file.Length} bit flips: {tally}");
    }

    [Theory]
    [InlineData(".snapshot")]
    [InlineData(".journal")]
    [InlineData(".marker")]
    public void ForEachLength_WhenAFileIsCutThere_OnlyAValidPrefixIsDelivered(string extension)
    {
        byte[] file = FileOf(extension);
        Tally tally = new();
        for (int length = 0; length < file.Length; length++)
        {
            Judge(extension, file[..length], Unharmed(extension, length), tally);
            Judge(extension, [.. file[..length], .. new byte[file.Length - length]], Unharmed(extension, length), tally);
        }

        output.WriteLine($"{extension}: {2 * file.Length} truncations: {tally}");
    }

    [Fact]
    public void ForADeltaInTheMiddle_WhenItIsDamaged_WhatLayBehindItIsCounted()
    {
        byte[] journal = (byte[])Files.Journal.Clone();
        journal[FileHeader.Size + 60] ^= 1;
        StoredGeneration generation = Scan(Files.Snapshot, journal, Files.Marker).Sessions.Single().Generations.Single();
        Assert.True(generation.IsValid);
        Assert.Equal(0, generation.Journal.Deltas);
        Assert.Equal(JournalTail.Damaged, generation.Journal.Tail);
        // Two deltas and the padding.
        Assert.Equal(3, generation.Journal.RecordsBehind);
        Assert.Equal(journal.Length - FileHeader.Size, generation.Journal.BytesBehind);
    }

    [Fact]
    public void ForATornTail_WhenAWriteWasCut_ItIsToldFromDamage()
    {
        byte[] journal = [.. Files.Journal, .. Bytes.Of(9, 100)];
        StoredGeneration generation = Scan(Files.Snapshot, journal, Files.Marker).Sessions.Single().Generations.Single();
        Assert.Equal(Deltas, generation.Journal.Deltas);
        Assert.Equal(JournalTail.Torn, generation.Journal.Tail);
        Assert.Equal(100, generation.Journal.BytesBehind);
    }

    [Fact]
    public void ForRepairedChecksums_WhenRecordsAreDroppedDoubledOrSwapped_TheLinkStopsThere()
    {
        byte[][] deltas = [.. Files.Journal[FileHeader.Size..].Chunk((int)RecordHeader.Extent(DeltaPrefix.Size + 300)).Take(Deltas)];
        (int[] Order, int Expected)[] cases = [([0, 2], 1), ([0, 0, 1, 2], 1), ([0, 2, 1], 1), ([1, 2], 0), ([0, 1, 1, 2], 2), ([0, 1, 2], 3)];
        foreach ((int[] order, int expected) in cases)
        {
            byte[] journal = [.. Files.Journal.AsSpan(0, FileHeader.Size), .. order.SelectMany(i => deltas[i])];
            Repair.Records(journal);
            StoreScan scan = Scan(Files.Snapshot, journal, Files.Marker);
            StoredGeneration generation = scan.Sessions.Single().Generations.Single();
            Assert.True(expected == generation.Journal.Deltas, $"{string.Join(',', order)}: {generation.Journal}");
            Assert.Equal(expected == Deltas ? JournalTail.Clean : JournalTail.Foreign, generation.Journal.Tail);
        }
    }

    [Fact]
    public void ForFilesOfAnotherGeneration_WhenTheyAreSplicedIn_NothingMixedIsDelivered()
    {
        using TestStore store = new(seed: 2);
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 50).Succeeded);
        Assert.True(TestStore.Append(log, 51).Succeeded);
        byte[] otherJournal = store.Disk.Files[store.PathOf(".journal")].Content.ToArray();
        byte[] otherSnapshot = store.Disk.Files[store.PathOf(".snapshot")].Content.ToArray();
        int spliced = 0;

        for (int at = 0; at < Math.Min(otherSnapshot.Length, Files.Snapshot.Length); at += 8, spliced++)
        {
            byte[] mixed = [.. Files.Snapshot[..at], .. otherSnapshot[at..]];
            StoredGeneration? found = Scan(mixed, Files.Journal, Files.Marker).Sessions.SelectMany(s => s.Generations).FirstOrDefault(g => g.IsValid);
            Assert.True(found is null || IsState(found, 0, Deltas) || IsOther(found), $"mixed at {at}");
        }

        for (int at = 0; at < Math.Min(otherJournal.Length, Files.Journal.Length); at += 8, spliced++)
        {
            byte[] mixed = [.. Files.Journal[..at], .. otherJournal[at..]];
            StoredGeneration found = Scan(Files.Snapshot, mixed, Files.Marker).Sessions.SelectMany(s => s.Generations).Single(g => g.IsValid);
            Assert.True(IsState(found, 0, Deltas), $"mixed at {at}");
        }

        output.WriteLine($"{spliced} splices");
    }

    private static bool IsOther(StoredGeneration found) => found.State == TestStore.State(50).Digest;

    // States 1 to 3 are deltas on state 0; any prefix of them may be what is left.
    private static bool IsState(StoredGeneration generation, int from, int to)
    {
        GenerationContent content = generation.Read(out _)!;
        bool right = content.Sections.Count == 2
            && content.Sections[0].Bytes.Span.SequenceEqual(TestStore.State(0).Sections[0].Bytes.Span)
            && content.Deltas.Count >= from && content.Deltas.Count <= to
            && generation.Position.Delta == content.Deltas.Count
            && content.State == TestStore.State(content.Deltas.Count).Digest;
        for (int i = 0; right && i < content.Deltas.Count; i++)
            right = content.Deltas[i].Bytes.Span.SequenceEqual(TestStore.State(i + 1).Sections[0].Bytes.Span);

        return right;
    }

    private static void Judge(string extension, byte[] damaged, int unharmed, Tally tally)
    {
        StoreScan scan = Scan(
            extension == ".snapshot" ? damaged : Files.Snapshot,
            extension == ".journal" ? damaged : Files.Journal,
            extension == ".marker" ? damaged : Files.Marker);
        StoredSession session = Assert.Single(scan.Sessions);
        if (extension == ".marker")
        {
            Assert.True(session.Marks.Count >= unharmed, $"{session.Marks.Count} of {unharmed}");
            Assert.All(session.Marks.Select((mark, i) => (mark, i)), pair => Assert.Equal(Bytes.Of(pair.i, 20), pair.mark.Payload.ToArray()));
            tally.Add(session.Marks.Count);
            return;
        }

        StoredGeneration generation = Assert.Single(session.Generations);
        if (!generation.IsValid)
        {
            Assert.True(extension == ".snapshot" && unharmed == 0);
            tally.Add(generation.Rejection!.Reason);
            return;
        }

        Assert.True(IsState(generation, extension == ".journal" ? unharmed : Deltas, Deltas));
        tally.Add(generation.Journal.Deltas);
    }

    // What must be delivered although the file is not as it was from this byte on.
    private static int Unharmed(string extension, int at)
    {
        if (extension == ".snapshot")
            return at >= 640 ? 1 : 0;

        long record = RecordHeader.Extent(extension == ".journal" ? DeltaPrefix.Size + 300 : MarkPrefix.Size + 20);
        return (int)Math.Clamp((at - FileHeader.Size) / record, 0, Deltas);
    }

    private static StoreScan Scan(byte[] snapshot, byte[] journal, byte[] marker)
    {
        string stem = $"{TestStore.Folder}/{new Guid(1, 1, 1, new byte[8]):N}-00000001-0000000000000001";
        MemoryFileSystem disk = new();
        disk.Put(stem + ".snapshot", snapshot);
        disk.Put(stem + ".journal", journal);
        disk.Put(stem + ".marker", marker);
        StoreFolder folder = new(disk, TestStore.Folder);
        return Regroup(StoreScanner.Scan(folder));
    }

    // A header that is gone leaves only the name to say whose file it is, and here that names another session.
    private static StoreScan Regroup(StoreScan scan)
    {
        StoredSession? named = scan.Sessions.FirstOrDefault(static session => session.Id == new Guid(1, 1, 1, new byte[8]));
        StoredSession? own = scan.Sessions.FirstOrDefault(session => session != named);
        if (named is null || own is null)
            return scan;

        List<StoredGeneration> generations = [.. own.Generations, .. named.Generations];
        if (generations.Any(static g => g.Rejection is not { Reason: RejectReason.Missing }))
            _ = generations.RemoveAll(static g => g.Rejection is { Reason: RejectReason.Missing });

        return scan with { Sessions = [own with { Generations = generations }] };
    }

    private static byte[] FileOf(string extension) => extension switch
    {
        ".snapshot" => Files.Snapshot,
        ".journal" => Files.Journal,
        _ => Files.Marker,
    };

    private static (byte[] Snapshot, byte[] Journal, byte[] Marker) Write()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 0).Succeeded);
        for (int i = 0; i < Deltas; i++)
        {
            Durability durability = i == Deltas - 1 ? Durability.Durable : Durability.Written;
            Assert.True(TestStore.Append(log, i + 1, durability).Succeeded);
            Assert.True(log.AppendMark(MarkKind.Note, Bytes.Of(i, 20), durability).Succeeded);
        }

        return (Read(store, ".snapshot"), Read(store, ".journal"), Read(store, ".marker"));
    }

    private static byte[] Read(TestStore store, string extension) => store.Disk.Files[store.PathOf(extension)].Content.ToArray();
}

using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

public class RetentionTests(ITestOutputHelper output)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(7)]
    [InlineData(12)]
    public void ForASessionOfHours_WhenItIsPrunedAfterEachGeneration_FewSpreadInTimeAreLeft(int minutes)
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        int most = 0;
        for (int i = 0; i < 240 / minutes; i++)
        {
            Assert.True(TestStore.Snapshot(log, i).Succeeded);
            Assert.Null(log.Prune().Problem);
            StoredGeneration[] left = [.. store.Store.Scan().Sessions.Single().Generations];
            most = Math.Max(most, left.Length);

            Assert.Equal((ulong)i + 1, left[0].Number);
            Assert.All(left, static generation => Assert.True(generation.IsValid));
            Assert.True(left.Length >= Math.Min(i + 1, 2));
            Assert.True(left.Length <= 6);
            TimeSpan age = left[0].Created - left[^1].Created;
            TimeSpan played = i * minutes * Minute;
            // Once the game has run that long there is one 5 to 10 minutes old, and one 30 to 60.
            if (played >= 5 * Minute)
                Assert.Contains(left, g => left[0].Created - g.Created is var old && old >= 5 * Minute && old <= (10 + minutes) * Minute);
            if (played >= 60 * Minute)
                Assert.InRange(age, 30 * Minute, 60 * Minute);

            store.Clock.Advance(minutes * Minute);
        }

        output.WriteLine($"a generation every {minutes} min for 4 h: at most {most} at a time");
    }

    [Fact]
    public void ForTheGenerationConfirmedStable_WhenPruned_ItStays()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        for (int i = 1; i <= 30; i++)
        {
            Assert.True(TestStore.Snapshot(log, i).Succeeded);
            if (i == 3)
                Assert.True(log.AppendMark(MarkKind.Stable, default, Durability.Durable).Succeeded);

            Assert.Null(log.Prune().Problem);
        }

        Assert.Equal(new ulong[] { 30, 29, 3, 1 }, store.Store.Scan().Sessions.Single().Generations.Select(static g => g.Number));
    }

    [Fact]
    public void ForGenerationsThatNoSyncReached_WhenPruned_TwoThatAPowerCutLeavesStay()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        Durability[] levels = [Durability.Durable, Durability.Written, Durability.Durable, Durability.Written, Durability.Written, Durability.Durable];
        foreach ((int i, Durability level) in levels.Index())
            Assert.True(TestStore.Snapshot(log, i, level).Succeeded);

        Assert.Null(log.Prune().Problem);
        Assert.Equal(new ulong[] { 6, 3, 1 }, store.Store.Scan().Sessions.Single().Generations.Select(static g => g.Number));
    }

    [Fact]
    public void ForASessionWithOneDurableGeneration_WhenPruned_NothingIsDeleted()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        for (int i = 0; i < 5; i++)
            Assert.True(TestStore.Snapshot(log, i, Durability.Written).Succeeded);

        Assert.Null(log.Prune().Problem);
        Assert.Equal(5, store.Store.Scan().Sessions.Single().Generations.Count);
    }

    [Fact]
    public void ForASessionOfAnEarlierRun_WhenAnotherIsPruned_ItsGenerationsStay()
    {
        using TestStore store = new(NewDisk());
        SessionLog earlier = store.Begin();
        for (int i = 0; i < 5; i++)
            Assert.True(TestStore.Snapshot(earlier, i).Succeeded);

        SessionLog log = store.Begin();
        for (int i = 0; i < 5; i++)
        {
            Assert.True(TestStore.Snapshot(log, i).Succeeded);
            Assert.Null(log.Prune().Problem);
        }

        Assert.Equal(5, store.Store.Scan().Sessions.Single(session => session.Id == earlier.SessionId).Generations.Count);
    }

    [Fact]
    public void ForANewestThatDoesNotReadBack_WhenPruned_NothingIsDeletedAndTheNextIsASnapshot()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        for (int i = 1; i <= 5; i++)
            Assert.True(TestStore.Snapshot(log, i).Succeeded);

        string newest = store.Disk.Files.Keys.Single(static path => path.Contains("-00000005-", StringComparison.Ordinal));
        byte[] bad = store.Disk.Files[newest].Content.ToArray();
        bad[200] ^= 4;
        store.Disk.Put(newest, bad);
        int before = store.Disk.Files.Count;
        Assert.Equal(StoreProblemKind.NotReadBack, log.Prune().Problem!.Kind);
        Assert.Equal(before, store.Disk.Files.Count);
        Assert.Equal(SnapshotReason.AfterFailure, log.NeedsSnapshot());
    }

    [Fact]
    public void ForAFileSystemThatMakesNothingDurable_WhenPruned_NothingIsDeleted()
    {
        MemoryFileSystem disk = NewDisk();
        disk.CanSyncDirectories = false;
        using TestStore store = new(disk);
        SessionLog log = store.Begin();
        for (int i = 1; i <= 5; i++)
            Assert.True(TestStore.Snapshot(log, i).Succeeded);

        Assert.NotNull(log.Prune().Problem);
        Assert.Equal(6, store.Disk.Files.Count);
    }

    [Fact]
    public void ForManySessions_WhenPruned_EndedOnesAreForgottenAndOpenOnesAreNot()
    {
        using TestStore store = new(NewDisk());
        List<Guid> open = [];
        for (int i = 0; i < 40; i++)
        {
            store.Clock.Advance(Minute);
            using SessionLog log = store.Begin();
            Assert.True(log.AppendMark(MarkKind.Start, default, Durability.Durable).Succeeded);
            Assert.True(TestStore.Snapshot(log, i).Succeeded);
            Assert.True(TestStore.Append(log, i).Succeeded);
            Assert.Null(log.Prune().Problem);
            if (i % 10 == 3)
                open.Add(log.SessionId);
            else
                Assert.True(log.AppendMark(MarkKind.End, default, Durability.Durable).Succeeded);
        }

        StoreScan scan = store.Store.Scan();
        Assert.Empty(scan.Skipped);
        Assert.Subset(scan.Sessions.Select(static s => s.Id).ToHashSet(), open.ToHashSet());
        Assert.InRange(scan.Sessions.Count, 8, 12);
        Assert.All(scan.Sessions, static session => Assert.True(session.Generations.Single().IsValid && session.Marks.Count > 0));
    }

    [Fact]
    public void ForEachUpdateOfTheGame_WhenPruned_AWayBackIsKept()
    {
        using TestStore store = new(NewDisk());
        for (ulong schema = 1; schema <= 6; schema++)
        {
            for (int i = 0; i < 10; i++)
            {
                store.Clock.Advance(Minute);
                using SessionLog log = store.Begin();
                Assert.True(log.AppendMark(MarkKind.Start, default, Durability.Durable).Succeeded);
                Assert.True(log.WriteSnapshot(TestStore.State(i).Sections, schema, TestStore.State(i).Digest, Durability.Durable).Succeeded);
                Assert.True(log.AppendMark(MarkKind.End, default, Durability.Durable).Succeeded);
                Assert.Null(log.Prune().Problem);
            }
        }

        IEnumerable<ulong> schemas = store.Store.Scan().Sessions.SelectMany(static s => s.Generations).Select(static g => g.Fingerprint).Distinct();
        Assert.Equal(new ulong[] { 6, 5, 4, 3 }, schemas);
    }

    [Fact]
    public void ForUnreadableFiles_WhenPruned_OnlyThoseThatNobodyNeedsAreMovedAndTheirNumberIsBounded()
    {
        using TestStore store = new(NewDisk());
        for (int i = 0; i < 30; i++)
        {
            store.Clock.Advance(Minute);
            using SessionLog log = store.Begin();
            Assert.True(TestStore.Snapshot(log, 1).Succeeded);
            Assert.True(TestStore.Snapshot(log, 2).Succeeded);
            Corrupt(store, log, "-00000001-");
            Assert.True(TestStore.Snapshot(log, 3).Succeeded);
            PruneReport report = log.Prune(new RetentionPolicy { Sessions = 100 });
            Assert.Null(report.Problem);
            Assert.Equal(1, report.Quarantined);
            Corrupt(store, log, "-00000003-");
        }

        // The newest of each session is unreadable too, but no newer rung of theirs is there.
        StoreScan scan = store.Store.Scan();
        Assert.Equal(30, scan.Sessions.Count(static s => s.Generations[0] is { Number: 3, IsValid: false }));
        Assert.Equal(Quarantine.MostFiles, store.Disk.Files.Keys.Count(static path => path.Contains("/quarantine/", StringComparison.Ordinal)));
    }

    [Fact]
    public void ForTheOnlyFilesOfSessions_WhenQuarantineIsFull_TheyStayWhereTheyAre()
    {
        using TestStore store = new(NewDisk());
        for (int i = 0; i < 30; i++)
        {
            string stem = new FileName(new Guid(i, 1, 1, new byte[8]), 1, 7, FileKind.Snapshot).ToString();
            store.Disk.Put($"{TestStore.Folder}/{stem}", Bytes.Of(i, 500));
        }

        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        _ = log.Prune(new RetentionPolicy { Sessions = 100, MayForget = static _ => true });
        Assert.Equal(Quarantine.MostFiles, store.Disk.Files.Keys.Count(static path => path.Contains("/quarantine/", StringComparison.Ordinal)));
        Assert.Equal(32, store.Disk.Files.Count);
    }

    [Fact]
    public void ForALaterVersionsFiles_WhenPruned_NothingOfThemIsTouched()
    {
        using TestStore store = new(NewDisk());
        using (SessionLog future = store.Begin())
        {
            Assert.True(TestStore.Snapshot(future, 1).Succeeded);
            Assert.True(future.AppendMark(MarkKind.End, default, Durability.Durable).Succeeded);
            string path = store.PathOf(".snapshot");
            byte[] bytes = store.Disk.Files[path].Content.ToArray();
            bytes[40] = 2;
            Repair.Header(bytes);
            store.Disk.Put(path, bytes);
        }

        for (int i = 0; i < 20; i++)
        {
            store.Clock.Advance(Minute);
            using SessionLog log = store.Begin();
            Assert.True(TestStore.Snapshot(log, 1).Succeeded);
            Assert.True(TestStore.Snapshot(log, 2).Succeeded);
            Assert.True(log.AppendMark(MarkKind.End, default, Durability.Durable).Succeeded);
            Assert.Null(log.Prune().Problem);
        }

        StoredSession kept = store.Store.Scan().Sessions[^1];
        Assert.Equal(RejectReason.UnknownVersion, kept.Generations.Single().Rejection!.Reason);
        Assert.Single(kept.Marks);
    }

    [Fact]
    public void ForASession_WhenForgotten_NothingOfItIsLeftAndTheOthersAre()
    {
        using TestStore store = new(NewDisk());
        using SessionLog first = store.Begin();
        using SessionLog second = store.Begin();
        foreach (SessionLog log in new[] { first, second })
        {
            Assert.True(log.AppendMark(MarkKind.Start, default, Durability.Durable).Succeeded);
            Assert.True(TestStore.Snapshot(log, 1).Succeeded);
            Assert.True(TestStore.Append(log, 2).Succeeded);
        }

        first.Dispose();
        Assert.Null(store.Store.Forget(first.SessionId));
        Assert.Equal(second.SessionId, Assert.Single(store.Store.Scan().Sessions).Id);
        Assert.Equal(4, store.Disk.Files.Count);
    }

    [Fact]
    public void ForEachRead_WhenItGivesAWrongBitOnce_NothingIsMovedOrLost()
    {
        int reads = 0;
        for (int k = 0; ; k++)
        {
            using TestStore store = new(NewDisk());
            SessionLog log = store.Begin();
            for (int i = 0; i < 3; i++)
                Assert.True(TestStore.Snapshot(log, i).Succeeded);

            int at = store.Disk.Asked + k;
            store.Disk.Distort = (index, bytes) =>
            {
                if (index == at)
                {
                    bytes[bytes.Length / 2] ^= 4;
                    reads++;
                }
            };
            PruneReport report = log.Prune(new RetentionPolicy { MayForget = static _ => true });
            bool past = store.Disk.Asked <= at;
            store.Disk.Distort = null;
            Assert.Equal(0, report.Quarantined);
            Assert.DoesNotContain(store.Disk.Files.Keys, static path => path.Contains("/quarantine/", StringComparison.Ordinal));
            StoredSession found = Assert.Single(store.Store.Scan().Sessions);
            Assert.Equal(TestStore.State(2).Digest, found.Generations[0].State);
            Assert.True(found.Generations.Count(static generation => generation.IsValid) >= 2);
            if (past)
                break;
        }

        Assert.True(reads > 5, $"{reads} reads");
    }

    /// <summary>The disk of each test.</summary>
    private protected virtual MemoryFileSystem NewDisk() => new();

    private static void Corrupt(TestStore store, SessionLog log, string number)
    {
        string path = store.Disk.Files.Keys.Single(path =>
            path.Contains(log.SessionId.ToString("N") + number, StringComparison.Ordinal) && path.EndsWith(".snapshot", StringComparison.Ordinal));
        byte[] bytes = store.Disk.Files[path].Content.ToArray();
        bytes[150] ^= 1;
        store.Disk.Put(path, bytes);
    }
}

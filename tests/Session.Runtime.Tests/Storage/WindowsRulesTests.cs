using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

/// <summary>The store where others' open files cannot be opened, moved or deleted, and deleted ones linger.</summary>
public sealed class WindowsRulesTests(ITestOutputHelper output)
{
    public static TheoryData<FileShare> Shares => new() { FileShare.None, FileShare.Read, FileShare.ReadWrite, FileShare.ReadWrite | FileShare.Delete };

    [Fact]
    public void ForTheSimulatedDisk_ItHasWindowsRules()
    {
        MemoryFileSystem disk = new(FileRules.Windows);
        disk.CreateDirectory("/a");
        IStoreFile file = disk.CreateNew("/a/File");
        IStoreFile reader = disk.OpenRead("/A/fILE");
        Assert.Throws<IOException>(() => disk.CreateNew("/a/FILE"));
        Assert.Throws<IOException>(() => disk.OpenExclusive("/a/file"));
        disk.Delete("/a/file");
        Assert.Equal(EntryKind.File, disk.Describe("/a/File").Kind);
        Assert.Equal("File", Assert.Single(disk.List("/a")));
        Assert.Throws<UnauthorizedAccessException>(() => disk.CreateNew("/a/File"));
        Assert.Throws<UnauthorizedAccessException>(() => disk.OpenRead("/a/File"));
        file.Dispose();
        Assert.Throws<UnauthorizedAccessException>(() => disk.OpenRead("/a/File"));
        reader.Dispose();
        Assert.Equal(EntryKind.Missing, disk.Describe("/a/File").Kind);

        using (disk.OpenExclusive("/a/lock"))
        {
            Assert.Throws<IOException>(() => disk.OpenRead("/a/lock"));
            Assert.Throws<IOException>(() => disk.Delete("/a/LOCK"));
            Assert.Throws<IOException>(() => disk.Move("/a/lock", "/a/other"));
        }

        foreach (string name in new[] { "con", "NUL.snapshot", "Com1", "lpt9.txt", "a.", "a ", "a:b", "a?", "\u0001", "aux .x" })
            Assert.Throws<IOException>(() => disk.CreateNew("/a/" + name));
    }

    [Theory]
    [MemberData(nameof(Shares))]
    public void ForEachOperation_WhenSomebodyOpensItsFileForAWhile_NothingAcknowledgedIsLostAndNothingThrows(FileShare share)
    {
        int visits = 0;
        int problems = 0;
        for (int length = 1; length <= 64; length *= 8)
        {
            for (int k = 0; ; k++)
            {
                MemoryFileSystem disk = new(FileRules.Windows);
                using TestStore store = new(disk);
                int at = disk.Asked + k;
                disk.Guest = _ => disk.Asked - 1 >= at && disk.Asked - 1 < at + length ? (share, length) : null;
                problems += Play(store, k);
                if (disk.Asked <= at)
                    break;

                visits++;
            }
        }

        output.WriteLine($"{visits} visits that share {share}, {problems} typed problems, 0 lost");
        Assert.True(visits > 300 && (problems > 0) == (share != (FileShare.ReadWrite | FileShare.Delete)));
    }

    [Fact]
    public void ForAFileThatSomebodyKeepsOpen_WhenPruned_TheOthersGoAllTheSameAndItGoesLater()
    {
        MemoryFileSystem disk = new(FileRules.Windows);
        using TestStore store = new(disk);
        SessionLog log = store.Begin();
        for (int i = 0; i < 10; i++)
            Assert.True(TestStore.Snapshot(log, i).Succeeded);

        string held = disk.Files.Keys.Where(static path => path.EndsWith(".snapshot", StringComparison.Ordinal)).ElementAt(1);
        disk.Hold(held, FileShare.Read, int.MaxValue / 2);
        PruneReport report = log.Prune();
        Assert.Equal(StoreProblemKind.InUse, report.Problem!.Kind);
        Assert.True(report.Generations >= 6);
        Assert.Contains(held, disk.Files.Keys);

        disk.KillGuests();
        Assert.Null(log.Prune().Problem);
        Assert.DoesNotContain(held, disk.Files.Keys);
    }

    [Fact]
    public void ForNamesInAnotherCase_WhenScanned_TheyAreTheSameFiles()
    {
        MemoryFileSystem disk = new(FileRules.Windows);
        using TestStore store = new(disk);
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        Assert.True(TestStore.Append(log, 2).Succeeded);
        log.Dispose();
        foreach (string path in disk.Files.Keys.Where(static path => !path.EndsWith(FileName.Lock, StringComparison.Ordinal)).ToArray())
        {
            disk.Move(path, path + ".x");
            disk.Move(path + ".x", MemoryFileSystem.Parent(path) + "/" + Path.GetFileName(path).ToUpperInvariant());
        }

        StoredSession session = Assert.Single(store.Store.Scan().Sessions);
        Assert.Equal(TestStore.State(2).Digest, Assert.Single(session.Generations).State);
        Assert.Null(store.Store.Forget(session.Id));
        Assert.Single(disk.Files);
    }

    // Two sessions with generations, deltas, marks and pruning; after each step what was acknowledged must be found.
    private static int Play(TestStore store, int k)
    {
        int problems = 0;
        List<(Guid Session, int State)> newest = [];
        for (int run = 0; run < 2; run++)
        {
            SessionLog log = store.Begin();
            for (int i = 0; i < 6; i++)
            {
                int state = (run * 10) + i;
                store.Clock.Advance(TimeSpan.FromMinutes(4));
                Count(log.AppendMark(MarkKind.Note, BitConverter.GetBytes(state), Durability.Durable));
                StoreResult result = log.NeedsSnapshot(changed: i % 2 == 0) == SnapshotReason.None ? TestStore.Append(log, state) : TestStore.Snapshot(log, state);
                if (Count(result))
                {
                    _ = newest.RemoveAll(known => known.Session == log.SessionId);
                    newest.Add((log.SessionId, state));
                }

                if (i == 5 && log.Prune(new RetentionPolicy { Recent = TimeSpan.Zero, Old = TimeSpan.Zero }).Problem is { } problem)
                    Check(problem);
            }

            log.Dispose();
        }

        store.Disk.Guest = null;
        store.Disk.KillGuests();
        Dictionary<Guid, StoredSession> found = store.Store.Scan().Sessions.ToDictionary(static session => session.Id);
        foreach ((Guid session, int state) in newest)
            Assert.Equal(TestStore.State(state).Digest, found[session].Generations.First(static generation => generation.IsValid).State);

        return problems;

        bool Count(StoreResult result)
        {
            if (result.Problem is { } problem)
                Check(problem);
            return result.Succeeded;
        }

        void Check(StoreProblem problem)
        {
            problems++;
            Assert.True(
                problem.Kind is StoreProblemKind.InUse or StoreProblemKind.AccessDenied or StoreProblemKind.NotReadBack or StoreProblemKind.SnapshotNeeded,
                $"operation {k}: {problem}");
        }
    }
}

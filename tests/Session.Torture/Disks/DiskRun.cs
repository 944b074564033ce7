using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Torture.Cuts;
using SessionFlow.Torture.Explorer;
using SessionFlow.Torture.Faults;

namespace SessionFlow.Torture.Disks;

/// <summary>Real disks that are full, out of inodes, read-only or full of junk: typed problems, nothing lost, and back to work afterwards.</summary>
internal static class DiskRun
{
    private const int Junk = 100_000;

    public static Told Run(TortureOptions options)
    {
        Told told = DescriptorRun.Run().And(SlowFlush.Run(options.Seed, checkpoints: 12));
        foreach ((string what, string mount, StoreProblemKind expected, Action<string> harm, Action<string> cure) in Cases())
        {
            using SmallDisk? disk = SmallDisk.TryMake(mount, out string? reason);
            _ = told.Say(disk is null ? $"{what} skipped: {reason}" : $"{what}: {Suffer(disk.Folder, what, expected, harm, cure)}");
        }

        // On a disk in memory, because a real one takes minutes to delete so many files.
        using (SmallDisk? disk = SmallDisk.TryMake("size=1g", out string? reason))
        {
            _ = told.Say(disk is null ? $"read-only skipped: {reason}" : BeReadOnly(disk.Folder));
            _ = told.Say(disk is null ? $"junk skipped: {reason}" : FullOfJunk(Path.Combine(disk.Folder, "junk"), options.Seed));
        }

        return told;
    }

    private static IEnumerable<(string What, string Mount, StoreProblemKind Expected, Action<string> Harm, Action<string> Cure)> Cases()
    {
        yield return ("full", "size=512k", StoreProblemKind.DiskFull, Fill, static folder => File.Delete(Path.Combine(folder, "ballast")));
        yield return ("out of inodes", "size=8m,nr_inodes=64", StoreProblemKind.DiskFull, FillInodes, static folder => Directory.Delete(Path.Combine(folder, "ballast"), recursive: true));
    }

    private static string Suffer(string folder, string what, StoreProblemKind expected, Action<string> harm, Action<string> cure)
    {
        using StoreLease lease = new StoreRegistry().Open(Path.Combine(folder, "saves"));
        using SessionLog log = lease.Store.BeginSession(Guid.NewGuid());
        int state = 0;
        for (; state < 10; state++)
            TortureException.Require(Write(log, state).Succeeded, () => $"{what}: it fails before its time");

        harm(folder);
        int last = state - 1;
        int problems = 0;
        for (; state < 300; state++)
        {
            StoreResult result = Write(log, state);
            if (result.Succeeded)
            {
                last = state;
                continue;
            }

            problems++;
            TortureException.Require(result.Problem.Kind == expected, () => $"{what}: {result.Problem}");
        }

        TortureException.Require(problems > 50, () => $"{what}: it never failed");
        StoredSession found = lease.Store.Scan().Sessions.Single(session => session.Id == log.SessionId);
        TortureException.Require(Oracle.Newest(found) >= last, () => $"{what}: {last} was acknowledged, {Oracle.Newest(found)} is found");

        cure(folder);
        TortureException.Require(Write(log, state).Succeeded, () => $"{what}: it does not come back");
        found = lease.Store.Scan().Sessions.Single(session => session.Id == log.SessionId);
        TortureException.Require(Oracle.Newest(found) == state, () => $"{what}: it does not come back");
        return $"{problems} typed problems, 0 lost, back to work";
    }

    // A disk cannot be made read-only while a file on it is open for writing, so the session comes to it.
    private static string BeReadOnly(string folder)
    {
        string saves = Path.Combine(folder, "saves");
        using (StoreLease lease = new StoreRegistry().Open(saves))
        {
            using SessionLog log = lease.Store.BeginSession(Guid.NewGuid());
            TortureException.Require(Write(log, 7).Succeeded, static () => "read-only: it fails before its time");
        }

        _ = LoopDisk.Run("mount", "-o remount,ro", folder);
        using StoreLease again = new StoreRegistry().Open(saves);
        TortureException.Require(again.Store.Access is { State: StoreAccessState.Unavailable, Problem.Kind: StoreProblemKind.ReadOnly }, () => $"read-only: {again.Store.Access}");
        TortureException.Require(Oracle.Newest(again.Store.Scan().Sessions.Single()) == 7, static () => "read-only: nothing is found");
        using SessionLog next = again.Store.BeginSession(Guid.NewGuid());
        StoreResult refused = Write(next, 8);
        TortureException.Require(refused.Problem is { Kind: StoreProblemKind.ReadOnly }, () => $"read-only: {refused.Problem}");

        _ = LoopDisk.Run("mount", "-o remount,rw", folder);
        TortureException.Require(Write(next, 8).Succeeded, static () => "read-only: it does not come back");
        return "read-only: read, refused with its reason, back to work";
    }

    private static StoreResult Write(SessionLog log, int state)
    {
        byte[] bytes = new byte[5000];
        Payload.Of(state).AsSpan(0, 4).CopyTo(bytes);
        return log.NeedsSnapshot(changed: state % 5 == 0) == SnapshotReason.None
            ? log.AppendDelta(bytes, Payload.Digest(state), Durability.Durable)
            : log.WriteSnapshot([new Section(1, bytes)], 1, Payload.Digest(state), Durability.Durable);
    }

    private static string FullOfJunk(string folder, int seed)
    {
        using StoreLease lease = new StoreRegistry().Open(folder);
        using SessionLog log = lease.Store.BeginSession(Guid.NewGuid());
        TortureException.Require(Write(log, seed).Succeeded, static () => "the first checkpoint fails");
        for (int i = 0; i < Junk; i++)
            File.WriteAllBytes(Path.Combine(folder, i % 4 == 0 ? $"{i}.snapshot" : $"{i}.tmp"), [1, 2, 3]);

        long before = GC.GetAllocatedBytesForCurrentThread();
        StoreScan scan = lease.Store.Scan();
        TortureException.Require(scan.SkippedCount == Junk && Oracle.Newest(scan.Sessions.Single()) == seed, static () => "junk hides the checkpoint");
        long each = (GC.GetAllocatedBytesForCurrentThread() - before) / Junk;
        TortureException.Require(each < 8192 && scan.Skipped.Count < 1000, () => $"junk takes {each} bytes of memory a file");
        return $"{Junk:N0} junk files in the way";
    }

    private static void Fill(string folder)
    {
        using FileStream ballast = File.Create(Path.Combine(folder, "ballast"));
        try
        {
            while (true)
                ballast.Write(new byte[4096]);
        }
        catch (IOException)
        {
            // One block is left, so that the failure comes in the middle of a write.
            ballast.SetLength(ballast.Length - (ballast.Length % 4096) - 4096);
        }
    }

    private static void FillInodes(string folder)
    {
        string ballast = Directory.CreateDirectory(Path.Combine(folder, "ballast")).FullName;
        try
        {
            for (int i = 0; ; i++)
                File.WriteAllBytes(Path.Combine(ballast, $"{i}"), []);
        }
        catch (IOException)
        {
            File.Delete(Path.Combine(ballast, "0"));
        }
    }
}

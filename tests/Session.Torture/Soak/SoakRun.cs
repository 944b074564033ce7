using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Soak;

/// <summary>Many sessions with many checkpoints on the real file system: files, bytes, descriptors and threads stay bounded.</summary>
internal static class SoakRun
{
    /// <summary>Rounds of a release run.</summary>
    public const int Rounds = 10;

    private const int Checkpoints = 1000;

    public static Told Run(TortureOptions options)
    {
        // A release run is one store with a thousand sessions, and begins where it was broken off.
        int sessions = options.Of(100);
        int first = options.From * sessions;
        string name = options.IsRelease ? $"soak-{options.Seed - options.From}" : Guid.NewGuid().ToString("N");
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", name);
        if (first == 0 && Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);

        (int files, long bytes, int handles, int threads) = (0, 0, 0, 0);
        try
        {
            for (int session = first; session < first + sessions; session++)
            {
                using StoreLease lease = new StoreRegistry().Open(folder);
                Play(lease.Store, session);
                FileInfo[] found = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
                (files, bytes) = (Math.Max(files, found.Length), Math.Max(bytes, found.Sum(static file => file.Length)));
                using Process process = Process.GetCurrentProcess();
                (handles, threads) = (Math.Max(handles, process.HandleCount), Math.Max(threads, process.Threads.Count));
            }
        }
        finally
        {
            if (!options.IsRelease || options.From == Rounds - 1)
                Directory.Delete(folder, recursive: true);
        }

        TortureException.Require(files <= 100 && bytes < 64 << 20 && handles < 300 && threads < 60, () => $"{files} files, {bytes} bytes, {handles} handles, {threads} threads");
        return new Told().Count(sessions, $"sessions x {Checkpoints:N0} checkpoints").Peak(files, "files").Peak(bytes / 1024, "KiB").Peak(handles, "descriptors").Peak(threads, "threads");
    }

    private static void Play(CheckpointStore store, int seed)
    {
        using SessionLog log = store.BeginSession(Guid.NewGuid());
        Must(log.AppendMark(MarkKind.Start, default, Durability.Written));
        for (int i = 0; i < Checkpoints; i++)
        {
            bool snapshot = log.NeedsSnapshot(changed: i % 250 == 249) != SnapshotReason.None;
            Must(snapshot
                ? log.WriteSnapshot([new Section(1, Payload.Of(i))], 1, Payload.Digest(i), Durability.Written)
                : log.AppendDelta(Payload.Of(i), Payload.Digest(i), Durability.Written));
            if (snapshot)
                TortureException.Require(log.Prune().Problem is null, static () => "pruning failed");
        }

        // Every seventh session crashes and is settled by the one after it.
        if (seed % 7 != 0)
            Must(log.AppendMark(MarkKind.End, default, Durability.Written));
        foreach (StoredSession open in store.Scan().Sessions.Where(session => session.Id != log.SessionId && session.Last(MarkKind.End) is null && session.Last(MarkKind.Archived) is null))
            Must(store.AppendMark(open.Id, MarkKind.Archived, default, Durability.Written));
    }

    private static void Must(StoreResult result) => TortureException.Require(result.Succeeded, () => $"{result.Problem}");
}

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
    private const int Checkpoints = 1000;

    public static string Run(TortureOptions options)
    {
        int sessions = options.Count(ci: 100, release: 1000);
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        (int files, long bytes, int handles, int threads) = (0, 0, 0, 0);
        try
        {
            for (int session = 0; session < sessions; session++)
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
            Directory.Delete(folder, recursive: true);
        }

        TortureException.Require(files <= 100 && bytes < 64 << 20 && handles < 300 && threads < 60, () => $"{files} files, {bytes} bytes, {handles} handles, {threads} threads");
        return $"{sessions:N0} sessions x {Checkpoints:N0} checkpoints: at most {files} files, {bytes / 1024:N0} KiB, {handles} descriptors, {threads} threads";
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

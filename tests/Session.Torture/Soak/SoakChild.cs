using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Torture.Explorer;

namespace SessionFlow.Torture.Soak;

/// <summary>A process that plays one session after the other and says what it held at most: its threads and descriptors are nobody else's.</summary>
internal static class SoakChild
{
    public const string Argument = "--soak";

    /// <summary>Checkpoints of one session.</summary>
    public const int Checkpoints = 1000;

    /// <summary>Plays as many sessions as the third argument says in the folder of the first, from the number of the second.</summary>
    public static int Run(string[] args)
    {
        string folder = args[1];
        int first = int.Parse(args[2], CultureInfo.InvariantCulture);
        int sessions = int.Parse(args[3], CultureInfo.InvariantCulture);
        (int files, long bytes, int handles, int threads) = (0, 0, 0, 0);
        for (int session = first; session < first + sessions; session++)
        {
            using StoreLease lease = new StoreRegistry().Open(folder);
            Play(lease.Store, session);
            FileInfo[] found = new DirectoryInfo(folder).GetFiles("*", SearchOption.AllDirectories);
            (files, bytes) = (Math.Max(files, found.Length), Math.Max(bytes, found.Sum(static file => file.Length)));
            using Process process = Process.GetCurrentProcess();
            (handles, threads) = (Math.Max(handles, process.HandleCount), Math.Max(threads, process.Threads.Count));
        }

        Console.WriteLine(FormattableString.Invariant($"{files} {bytes} {handles} {threads}"));
        return 0;
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

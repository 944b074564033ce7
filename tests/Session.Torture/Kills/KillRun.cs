using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Storage;

namespace SessionFlow.Torture.Kills;

/// <summary>Kills a writing process again and again, with SIGKILL at an unplanned moment, on the real file system.</summary>
internal static class KillRun
{
    private const int KillsPerFolder = 25;

    private static int _stops;

    public static Told Run(TortureOptions options)
    {
        int kills = options.Of(1000);
        long acknowledged = 0;
        int workers = Environment.ProcessorCount;
        _ = Parallel.For(0, workers, worker =>
        {
            for (int done = worker * KillsPerFolder; done < kills; done += workers * KillsPerFolder)
                _ = Interlocked.Add(ref acknowledged, InOneFolder((options.Seed * 20_000) + done, Math.Min(KillsPerFolder, kills - done)));
        });
        return new Told().Count(kills, "kills").Count(Interlocked.Exchange(ref _stops, 0), "processes stopped under a second one").Count(acknowledged, "checkpoints acknowledged").Count(0, "lost");
    }

    private static long InOneFolder(int seed, int kills)
    {
        string folder = Path.Combine(Path.GetTempPath(), "session-torture", Guid.NewGuid().ToString("N"));
        Random random = new(seed);
        long acknowledged = 0;
        try
        {
            for (int kill = 0; kill < kills; kill++)
                acknowledged += KillOne(folder, kill * 1_000_000, random, $"seed {seed}, kill {kill}");
        }
        finally
        {
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
        }

        return acknowledged;
    }

    private static int KillOne(string folder, int first, Random random, string where)
    {
        using WritingProcess child = new(folder, first);
        bool wrote = random.Next(5) > 0 && child.WaitForFirst();
        if (wrote && first == 0 && OperatingSystem.IsLinux())
        {
            child.StopAndGoOn(folder, where);
            _ = Interlocked.Increment(ref _stops);
        }

        Thread.Sleep(random.Next(60));
        child.Kill();

        using StoreLease lease = new StoreRegistry().Open(folder);
        TortureException.Require(lease.Store.Access.State == StoreAccessState.Held, () => $"{where}: the lock outlives its process: {lease.Store.Access}");
        StoreScan scan = lease.Store.Scan();
        TortureException.Require(scan.Problem is null && scan.SkippedCount == 0, () => $"{where}: {scan.Problem} {scan.SkippedCount} skipped");
        return child.Check(scan, Durability.Written, where);
    }
}

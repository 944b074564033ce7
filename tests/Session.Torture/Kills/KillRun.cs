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

    public static string Run(TortureOptions options)
    {
        int kills = options.Count(ci: 1000, release: 20_000);
        long acknowledged = 0;
        int workers = Environment.ProcessorCount;
        _ = Parallel.For(0, workers, worker =>
        {
            for (int done = worker * KillsPerFolder; done < kills; done += workers * KillsPerFolder)
                _ = Interlocked.Add(ref acknowledged, InOneFolder((options.Seed * 1_000_000) + done, Math.Min(KillsPerFolder, kills - done)));
        });
        return $"killed {kills:N0} times, {acknowledged:N0} checkpoints acknowledged, 0 lost";
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
        if (random.Next(5) > 0)
            child.WaitForFirst();

        Thread.Sleep(random.Next(60));
        child.Kill();

        using StoreLease lease = new StoreRegistry().Open(folder);
        TortureException.Require(lease.Store.Access.State == StoreAccessState.Held, () => $"{where}: the lock outlives its process: {lease.Store.Access}");
        StoreScan scan = lease.Store.Scan();
        TortureException.Require(scan.Problem is null && scan.SkippedCount == 0, () => $"{where}: {scan.Problem} {scan.SkippedCount} skipped");
        return child.Check(scan, Durability.Written, where);
    }
}

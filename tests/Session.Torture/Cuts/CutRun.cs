using System;
using System.IO;
using System.Linq;
using System.Threading;
using SessionFlow.Storage;
using SessionFlow.Torture.Kills;

namespace SessionFlow.Torture.Cuts;

/// <summary>Cuts the power of real file systems under a writing process: what was durable must be there when they are mounted again.</summary>
internal static class CutRun
{
    public static string Run(TortureOptions options)
    {
        if (!OperatingSystem.IsLinux())
            return "skipped: only Linux can shut a mounted file system down";

        return string.Join("; ", new[] { "ext4", "xfs" }.Select(type => OnType(type, options)));
    }

    private static string OnType(string type, TortureOptions options)
    {
        // XFS needs 300 MiB and more.
        using LoopDisk? disk = LoopDisk.TryMake(type, type == "ext4" ? 64 : 320, out string? reason);
        if (disk is null)
            return $"{type} skipped: {reason}";

        int cuts = options.Count(ci: 100, release: 1000);
        Random random = new(options.Seed);
        int durable = 0;
        for (int cut = 0; cut < cuts; cut++)
            durable += CutOne(disk, cut, random, $"{type}, cut {cut}");

        return $"{type}: power cut {cuts:N0} times, {durable:N0} durable acknowledgements, 0 lost";
    }

    private static int CutOne(LoopDisk disk, int cut, Random random, string where)
    {
        string folder = Path.Combine(disk.Folder, "saves");
        using WritingProcess child = new(folder, cut * 1_000_000);
        if (random.Next(5) > 0)
            child.WaitForFirst();

        Thread.Sleep(random.Next(60));
        disk.CutPower();
        child.Kill();
        disk.Unmount();
        disk.Mount();

        using StoreLease lease = new StoreRegistry().Open(folder);
        StoreScan scan = lease.Store.Scan();
        TortureException.Require(scan.Problem is null, () => $"{where}: {scan.Problem}");
        return child.Check(scan, Durability.Durable, where);
    }
}

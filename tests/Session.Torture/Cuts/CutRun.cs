using System;
using System.IO;
using System.Threading;
using SessionFlow.Storage;
using SessionFlow.Torture.Kills;

namespace SessionFlow.Torture.Cuts;

/// <summary>Cuts the power of real file systems under a writing process: what was durable must be there when they are mounted again.</summary>
internal static class CutRun
{
    public static Told Run(TortureOptions options)
    {
        if (!OperatingSystem.IsLinux())
            return new Told().Say("skipped: only Linux can shut a mounted file system down");

        return OnType("ext4", options).And(OnType("xfs", options));
    }

    private static Told OnType(string type, TortureOptions options)
    {
        // XFS needs 300 MiB and more.
        using LoopDisk? disk = LoopDisk.TryMake(type, type == "ext4" ? 64 : 320, out string? reason);
        if (disk is null)
            return new Told().Say($"{type} skipped: {reason}");

        int cuts = options.Of(100);
        Random random = new(options.Seed);
        int durable = 0;
        for (int cut = 0; cut < cuts; cut++)
            durable += CutOne(disk, cut, random, $"{type}, cut {cut}");

        return new Told().Count(cuts, $"power cuts on {type}").Count(durable, "durable acknowledgements").Count(0, "lost");
    }

    private static int CutOne(LoopDisk disk, int cut, Random random, string where)
    {
        string folder = Path.Combine(disk.Folder, "saves");
        using WritingProcess child = new(folder, cut * 100_000, syncsTwice: true);
        if (random.Next(5) > 0)
            TortureException.Require(child.WaitForFirst(), () => $"{where}: the process ends before it has written anything");

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

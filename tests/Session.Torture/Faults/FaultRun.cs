using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Tests.Storage.Simulation;
using SessionFlow.Torture.Disks;

namespace SessionFlow.Torture.Faults;

/// <summary>Faults of every operation of simulated disks, and then those of real ones.</summary>
internal static class FaultRun
{
    public static Told RunWithDisks(TortureOptions options)
    {
        Told told = Run(options);
        return options.From == 0 ? told.And(DiskRun.Run(options)) : told;
    }

    public static Told Run(TortureOptions options)
    {
        int plays = options.Of(4);
        InjectedFaults[] faults =
        [
            .. Enumerable.Range(0, plays).Select(play => new InjectedFaults((options.Seed * 1000) + play, play % 3 == 2 ? FileRules.Windows : FileRules.Unix)),
        ];
        _ = Parallel.ForEach(faults, static fault => fault.Run());
        return new Told()
            .Count(faults.Sum(static fault => fault.Failures), "failed operations")
            .Count(faults.Sum(static fault => fault.Flips), "reads with a wrong bit")
            .Count(faults.Sum(static fault => fault.Delays), "delays and clocks set back")
            .Count(faults.Sum(static fault => fault.Visits), "files held open by others")
            .Count(0, "lost");
    }
}

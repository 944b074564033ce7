using System.Linq;
using System.Threading.Tasks;

namespace SessionFlow.Torture.Damage;

/// <summary>Damage to files of a size that counts, and files that vanish.</summary>
internal static class DamageRun
{
    private const int Size = 64 * 1024;

    public static Told Run(TortureOptions options)
    {
        DamageTrial[] trials = [new(options.Seed, Size), new(options.Seed + 10, 3000)];
        _ = Parallel.ForEach(trials, static trial => trial.Run());
        int vanished = VanishTrial.Run(options.Seed);
        return new Told()
            .Count(trials.Sum(static trial => trial.Flips), "bit flips")
            .Count(trials.Sum(static trial => trial.Truncations), "truncations")
            .Count(trials.Sum(static trial => trial.Splices), "splices and rearrangements")
            .Count(vanished, "writes after files vanished")
            .Say("nothing wrong delivered");
    }
}

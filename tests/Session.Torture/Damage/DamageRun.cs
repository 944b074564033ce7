using System.Threading.Tasks;

namespace SessionFlow.Torture.Damage;

/// <summary>Damage to files of a size that counts, and files that vanish.</summary>
internal static class DamageRun
{
    private const int Size = 64 * 1024;

    public static string Run(TortureOptions options)
    {
        DamageTrial[] trials = [new(options.Seed, Size), new(options.Seed + 10, 3000)];
        _ = Parallel.ForEach(trials, static trial => trial.Run());
        int vanished = VanishTrial.Run(options.Seed);
        return $"{trials[0].Flips + trials[1].Flips:N0} bit flips, {trials[0].Truncations + trials[1].Truncations:N0} truncations, "
            + $"{trials[0].Splices + trials[1].Splices:N0} splices and rearrangements, {vanished} writes after files vanished; nothing wrong delivered";
    }
}

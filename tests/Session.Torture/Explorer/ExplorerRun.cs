using System.Threading.Tasks;

namespace SessionFlow.Torture.Explorer;

/// <summary>The crash explorer on both cores.</summary>
internal static class ExplorerRun
{
    public static string Run(TortureOptions options)
    {
        int budget = options.Count(ci: 15_000, release: 500_000);
        CrashExplorer[] explorers = [new(2 * options.Seed, budget), new((2 * options.Seed) + 1, budget)];
        _ = Parallel.ForEach(explorers, static explorer => explorer.Run());
        return $"{explorers[0].States + explorers[1].States:N0} unique states after {explorers[0].Cuts + explorers[1].Cuts:N0} cuts "
            + $"in {explorers[0].Plays + explorers[1].Plays} plays, 0 lost";
    }
}

using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Torture.Mutants;

namespace SessionFlow.Torture.Explorer;

/// <summary>The crash explorer on both cores.</summary>
internal static class ExplorerRun
{
    public static Told RunWithMutants(TortureOptions options)
    {
        Told told = Run(options);
        return options.From == 0 ? told.And(MutantRun.Run(options)) : told;
    }

    public static Told Run(TortureOptions options)
    {
        int budget = options.Of(30_000) / 2;
        CrashExplorer[] explorers = [new(2 * options.Seed, budget), new((2 * options.Seed) + 1, budget)];
        _ = Parallel.ForEach(explorers, static explorer => explorer.Run());
        return new Told()
            .Count(explorers.Sum(static explorer => explorer.States), "unique states")
            .Count(0, "lost")
            .Count(explorers.Sum(static explorer => explorer.Cuts), "cuts")
            .Count(explorers.Sum(static explorer => explorer.Plays), "plays");
    }
}

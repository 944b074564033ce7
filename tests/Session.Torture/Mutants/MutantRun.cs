using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;

namespace SessionFlow.Torture.Mutants;

/// <summary>Tries every mutant, and the store as it is, which must pass.</summary>
internal static class MutantRun
{
    private const int States = 8000;

    public static string Run(TortureOptions options)
    {
        MutantLaboratory laboratory = new();
        ConcurrentBag<string> survivors = [];
        _ = Parallel.ForEach(
            Partitioner.Create(Mutants.All.Prepend(null).ToArray(), loadBalance: true),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            mutant =>
            {
                string? said = laboratory.Try(mutant, options.Seed, States);
                if (mutant is null)
                    TortureException.Require(said is null, () => $"the store as it is fails its trial: {said}");
                else if (said is null)
                    survivors.Add(mutant.Name);
            });
        TortureException.Require(survivors.IsEmpty, () => $"not caught: {string.Join(", ", survivors)}");
        return $"{Mutants.All.Count} of {Mutants.All.Count} caught, the store as it is passes";
    }
}

using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;

namespace SessionFlow.Torture.Mutants;

/// <summary>Tries every mutant, and the source as it is, which must pass.</summary>
internal static class MutantRun
{
    private const int States = 8000;

    public static Told Run(TortureOptions options)
    {
        ConcurrentBag<string> survivors = [];
        MutantLaboratory store = new("Storage/", "trial/", "SessionFlow.Torture.Explorer.Trial", options.Seed, States);
        MutantLaboratory recovery = new("", "recovery/", "SessionFlow.Torture.Recovering.RecoveryTrial", options.Seed, 2);
        (MutantLaboratory Laboratory, Mutant? Mutant)[] trials =
        [
            (store, null), (recovery, null), .. Mutants.Store.Select(mutant => (store, mutant)), .. Mutants.Recovery.Select(mutant => (recovery, mutant)),
        ];
        _ = Parallel.ForEach(
            Partitioner.Create(trials, loadBalance: true),
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount },
            trial =>
            {
                string? said = trial.Laboratory.Try(trial.Mutant);
                if (trial.Mutant is null)
                    TortureException.Require(said is null, () => $"the source as it is fails its trial: {said}");
                else if (said is null)
                    survivors.Add(trial.Mutant.Name);
            });
        TortureException.Require(survivors.IsEmpty, () => $"not caught: {string.Join(", ", survivors)}");
        int all = Mutants.Store.Count + Mutants.Recovery.Count;
        return new Told().Say($"{all} of {all} mutants caught");
    }
}

using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Skirmish.Arguments;
using Skirmish.Progress;

namespace Skirmish.Parent;

/// <summary>All rounds, one after the other, each in a fresh folder that goes when the round was good and stays when it was not.</summary>
internal sealed class Rehearsal(RunOptions options, IRunView view)
{
    public async Task<RunResult> RunAsync(CancellationToken cancellation)
    {
        view.RunStarted(options);
        List<RoundResult> rounds = [];
        for (int number = 1; number <= options.Rounds; number++)
        {
            RoundPlan plan = RoundPlan.Create(number, options.Seed, options.Steps);
            view.RoundStarted(plan);
            RoundResult result = await RunAsync(plan, cancellation);
            rounds.Add(result);
            view.RoundEnded(plan, result);
        }

        RunResult run = new(options.Seed, options.Seconds, rounds);
        view.RunEnded(run);
        return run;
    }

    private async Task<RoundResult> RunAsync(RoundPlan plan, CancellationToken cancellation)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("skirmish-");
        bool keep = false;
        try
        {
            RoundResult result = await new Round(plan, folder.FullName, view).RunAsync(cancellation);
            keep = !result.IsGood;
            return keep ? result with { KeptFolder = folder.FullName } : result;
        }
        finally
        {
            if (!keep)
                folder.Delete(recursive: true);
        }
    }
}

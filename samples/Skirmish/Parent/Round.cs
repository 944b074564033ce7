using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Skirmish.Comparison;
using Skirmish.Progress;
using Skirmish.Reports;

namespace Skirmish.Parent;

/// <summary>
/// One round of three starts of the game: the first is killed while it plays, the second recovers and plays on to the
/// end, the third has nothing to recover. The parent believes no child: it counts what it heard, and compares what came
/// back with a simulation of its own.
/// </summary>
internal sealed class Round(RoundPlan plan, string folder, IRunView view)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>128 and the number of SIGKILL; what Windows has for it.</summary>
    private static readonly int KilledExitCode = OperatingSystem.IsWindows() ? -1 : 137;

    private readonly List<ChildReport.Acknowledged> _acknowledged = [];
    private RoundResult _result = new() { Number = plan.Number, MissionSeed = plan.MissionSeed };

    private long LastAcknowledgedStep => _acknowledged.Select(static one => one.Step).DefaultIfEmpty().Max();

    public async Task<RoundResult> RunAsync(CancellationToken cancellation)
    {
        try
        {
            await PlayUntilKilledAsync(cancellation);
            await RecoverAndPlayOnAsync(cancellation);
            await LookAgainAsync(cancellation);
        }
        catch (ChildFailureException failure)
        {
            _result = _result with { Failure = failure.Message };
        }

        return _result;
    }

    private async Task PlayUntilKilledAsync(CancellationToken cancellation)
    {
        // Four times as long as it may play, so that on a slow machine the kill comes late and not too late.
        await using ChildProcess game = StartGame(4 * plan.Steps);
        using CancellationTokenSource over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        Task<bool>? kill = null;
        try
        {
            await foreach (ChildReport report in game.ReadReportsAsync(Patience + plan.KillAfter, cancellation))
            {
                view.Reported(plan, GameStart.First, report);
                switch (report)
                {
                    case ChildReport.Playing playing:
                        kill ??= KillLaterAsync(game, over.Token);
                        _result = _result with { KilledAfterStep = playing.Step };
                        break;
                    case ChildReport.Acknowledged acknowledged:
                        _acknowledged.Add(acknowledged);
                        break;
                    case ChildReport.Refused refused:
                        throw game.Failure($"could not write a checkpoint at step {refused.Step}: {refused.Reason}");
                    case ChildReport.Offered:
                        throw game.Failure("offers a recovery in an empty folder");
                    case ChildReport.Finished:
                        throw game.Failure("reached the end of the mission before it was killed");
                }
            }
        }
        finally
        {
            await over.CancelAsync();
        }

        int exitCode = await game.WaitForExitAsync(cancellation);
        if (kill == null || !await kill || exitCode != KilledExitCode)
            throw game.Failure($"ended by itself with exit code {exitCode} before it was killed");
        _result = _result with
        {
            Killed = true,
            AcknowledgedDurable = _acknowledged.Count(static one => one.IsDurable),
            AcknowledgedWritten = _acknowledged.Count(static one => !one.IsDurable),
            LastAcknowledgedStep = LastAcknowledgedStep,
            KilledAfterStep = Math.Max(_result.KilledAfterStep, LastAcknowledgedStep),

            // Until it is shown to have come back.
            Lost = _acknowledged.Count,
        };
        view.Killed(plan, _result);
    }

    /// <summary>Kills the game when its time has come; false when it was over before.</summary>
    private async Task<bool> KillLaterAsync(ChildProcess game, CancellationToken over)
    {
        try
        {
            await Task.Delay(plan.KillAfter, over);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        game.Kill();
        return true;
    }

    private async Task RecoverAndPlayOnAsync(CancellationToken cancellation)
    {
        await using ChildProcess game = StartGame(plan.Steps);
        bool hasFinished = false;
        await foreach (ChildReport report in game.ReadReportsAsync(Patience + TimeSpan.FromSeconds(plan.Steps / (double)Mission.StepsPerSecond), cancellation))
        {
            view.Reported(plan, GameStart.Second, report);
            switch (report)
            {
                case ChildReport.Recovered recovered:
                    _result = _result with
                    {
                        RecoveredStep = recovered.Step,
                        Lost = _acknowledged.Count(one => one.Step > recovered.Step),
                    };
                    Compare(recovered.Step, recovered.StateFile);
                    view.Recovered(plan, _result);
                    break;
                case ChildReport.Refused refused:
                    throw game.Failure($"could not write a checkpoint at step {refused.Step}: {refused.Reason}");
                case ChildReport.Finished finished:
                    hasFinished = true;
                    Compare(finished.Step, finished.StateFile);
                    if (finished.Step != Math.Max(plan.Steps, _result.RecoveredStep ?? 0))
                        throw game.Failure($"ended the mission at step {finished.Step} instead of {plan.Steps}");
                    break;
            }
        }

        int exitCode = await game.WaitForExitAsync(cancellation);
        if (!hasFinished || exitCode != 0)
            throw game.Failure($"ended with exit code {exitCode} {(hasFinished ? "after" : "before")} the end of the mission");
        if (_result.RecoveredStep == null && _acknowledged.Count > 0)
            throw game.Failure($"recovered nothing, although step {_result.LastAcknowledgedStep} was acknowledged");
    }

    private async Task LookAgainAsync(CancellationToken cancellation)
    {
        await using ChildProcess game = ChildProcess.Start("look", folder);
        bool foundNothing = false;
        await foreach (ChildReport report in game.ReadReportsAsync(Patience, cancellation))
        {
            view.Reported(plan, GameStart.Third, report);
            if (report is ChildReport.Offered)
                throw game.Failure("offers a recovery after a clean end");
            foundNothing |= report is ChildReport.NothingOffered;
        }

        int exitCode = await game.WaitForExitAsync(cancellation);
        if (!foundNothing || exitCode != 0)
            throw game.Failure($"ended its third start with exit code {exitCode}");
    }

    private ChildProcess StartGame(long steps) => ChildProcess.Start(
        "play", folder, plan.MissionSeed.ToString(CultureInfo.InvariantCulture), steps.ToString(CultureInfo.InvariantCulture));

    /// <summary>Compares a state that the game wrote with a fresh simulation of that very step.</summary>
    private void Compare(long step, string file)
    {
        IEnumerable<StateLine> expected = MissionState.Read(MissionState.Simulate(plan.MissionSeed, step));
        IEnumerable<StateLine> actual = File.ReadLines(file).Select(StateLine.FromRow);
        StateDifference? difference = StateDifference.FindFirst(expected, actual, out int compared);
        _result = _result with { Compared = _result.Compared + compared, Difference = _result.Difference ?? difference };
    }
}

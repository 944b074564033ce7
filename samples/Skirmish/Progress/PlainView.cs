using System;
using System.Globalization;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;

namespace Skirmish.Progress;

/// <summary>One line for each thing that happens.</summary>
internal sealed class PlainView(Action<string> writeLine) : IRunView
{
    public void RunStarted(RunOptions options) =>
        Write($"{options.Rounds} rounds of {options.Seconds} s, seed {options.Seed}");

    public void RoundStarted(RoundPlan plan) =>
        Write($"round {plan.Number}: mission {plan.MissionSeed} of {plan.Steps} steps");

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
        switch (report)
        {
            case ChildReport.Offered offer:
                string lost = offer.LostSeconds is { } seconds ? Format($"would lose {seconds:0.00} s") : "no recommendation";
                Write($"round {plan.Number}:   {NameOf(start)} offers: pilot {offer.Pilot}, exit {offer.ExitKind} at {offer.When:u}, state {offer.State ?? "unknown"}, {lost}");
                foreach (string rung in offer.Rungs)
                    Write($"round {plan.Number}:     {rung}");
                break;
            case ChildReport.Finished finished:
                Write($"round {plan.Number}:   played on to step {finished.Step} and quit");
                break;
            case ChildReport.NothingOffered:
                Write($"round {plan.Number}:   {NameOf(start)}: nothing to recover");
                break;
            case ChildReport.Problem problem:
                Write($"round {plan.Number}:   {problem.Kind}: {problem.Message}");
                break;
        }
    }

    public void Killed(RoundPlan plan, RoundResult soFar) => Write(
        $"round {plan.Number}:   killed after {plan.KillAfter.TotalSeconds:0.00} s, past step {soFar.KilledAfterStep}; "
        + $"acknowledged up to step {soFar.LastAcknowledgedStep} ({soFar.AcknowledgedDurable} durable, {soFar.AcknowledgedWritten} written)");

    public void Recovered(RoundPlan plan, RoundResult soFar) => Write(
        $"round {plan.Number}:   recovered step {soFar.RecoveredStep}: {soFar.Lost} acknowledged checkpoints lost, "
        + (soFar.Difference == null ? $"{soFar.Compared:N0} values as in a fresh simulation" : "but it differs"));

    public void RoundEnded(RoundPlan plan, RoundResult result)
    {
        if (result.Difference != null)
            Write($"round {plan.Number}: DIFFERENT: {result.Difference}");
        if (result.Failure != null)
            Write($"round {plan.Number}: FAILED: {result.Failure}");
        if (result.IsGood)
            Write($"round {plan.Number}: whole, {result.Compared:N0} values compared in all");
        if (result.KeptFolder != null)
            Write($"round {plan.Number}: files kept in {result.KeptFolder}");
    }

    public void RunEnded(RunResult result) => Write($"{result}");

    private void Write(FormattableString line) => writeLine(line.ToString(CultureInfo.InvariantCulture));

    private void Write(string line) => writeLine(line);

    private static string NameOf(GameStart start) => start switch
    {
        GameStart.First => "first start",
        GameStart.Second => "second start",
        _ => "third start",
    };

    private static string Format(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

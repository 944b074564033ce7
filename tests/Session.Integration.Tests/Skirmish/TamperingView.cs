using System;
using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Progress;
using Skirmish.Reports;

namespace SessionFlow.Tests.Skirmish;

/// <summary>Does something to the folder while nobody runs.</summary>
internal sealed class TamperingView(Action tamper) : IRunView
{
    public void Killed(RoundPlan plan, RoundResult soFar) => tamper();

    public void RunStarted(RunOptions options)
    {
    }

    public void RoundStarted(RoundPlan plan)
    {
    }

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
    }

    public void Recovered(RoundPlan plan, RoundResult soFar)
    {
    }

    public void RoundEnded(RoundPlan plan, RoundResult result)
    {
    }

    public void RunEnded(RunResult result)
    {
    }
}

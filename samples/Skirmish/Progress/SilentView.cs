using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;

namespace Skirmish.Progress;

/// <summary>Shows nothing.</summary>
internal sealed class SilentView : IRunView
{
    public void RunStarted(RunOptions options)
    {
    }

    public void RoundStarted(RoundPlan plan)
    {
    }

    public void Reported(RoundPlan plan, GameStart start, ChildReport report)
    {
    }

    public void Killed(RoundPlan plan, RoundResult soFar)
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

using Skirmish.Arguments;
using Skirmish.Parent;
using Skirmish.Reports;

namespace Skirmish.Progress;

/// <summary>Shows a run while it goes on. Called from one thread at a time.</summary>
internal interface IRunView
{
    void RunStarted(RunOptions options);

    void RoundStarted(RoundPlan plan);

    void Reported(RoundPlan plan, GameStart start, ChildReport report);

    void Killed(RoundPlan plan, RoundResult soFar);

    void Recovered(RoundPlan plan, RoundResult soFar);

    void RoundEnded(RoundPlan plan, RoundResult result);

    void RunEnded(RunResult result);
}

using System.Collections.Generic;
using System.Linq;

namespace Skirmish.Parent;

/// <summary>How all rounds went.</summary>
internal sealed record RunResult(uint Seed, double Seconds, IReadOnlyList<RoundResult> Rounds)
{
    public int Killed => Rounds.Count(static round => round.Killed);

    public int Acknowledged => Rounds.Sum(static round => round.Acknowledged);

    public int Lost => Rounds.Sum(static round => round.Lost);

    public int Different => Rounds.Count(static round => round.Difference != null);

    public int Failed => Rounds.Count(static round => round.Failure != null);

    public int ExitCode => Rounds.All(static round => round.IsGood) ? 0 : 1;

    public override string ToString() => $"killed {Killed} times, {Acknowledged} checkpoints acknowledged, {Lost} lost";
}

using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Contests;

/// <summary>Turns what came out of a contest into figures beside a base.</summary>
internal static class Standings
{
    /// <summary>The name of what is ours.</summary>
    public const string Ours = "Session";

    /// <param name="outcomes">All contenders.</param>
    /// <param name="work">What they did, the figures' names begin with it.</param>
    /// <param name="theBase">The name of the one that all are compared with.</param>
    /// <param name="goals">What is expected of some, by name.</param>
    public static IEnumerable<Figure> Of(IReadOnlyList<Outcome> outcomes, string work, string theBase, params IReadOnlyList<Goal> goals)
    {
        double one = outcomes.Single(outcome => outcome.Name == theBase).Microseconds;
        foreach (Outcome outcome in outcomes)
        {
            Goal? goal = goals.SingleOrDefault(goal => goal.Of == outcome.Name);
            yield return new Figure($"{work}: {outcome.Name}", outcome.Microseconds, "us", goal?.Target)
            {
                Ratio = outcome.Microseconds / one,
                Allocated = outcome.Bytes,
                Reason = goal?.Reason,
            };
            if (goal?.AllocatesNothing == true)
                yield return new Figure($"{work}: {outcome.Name}, allocated", outcome.Bytes, "B", 0) { Reason = goal.AllocationReason };
        }
    }
}

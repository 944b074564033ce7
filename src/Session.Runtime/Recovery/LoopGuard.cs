using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Recovery;

/// <summary>
/// Keeps a game from crashing for ever on the same recovered state. A run that ends badly before it is stable counts
/// against the rung that it began from and against every checkpoint made from it; a stable run takes the counts back.
/// </summary>
internal sealed class LoopGuard
{
    /// <summary>So many failed attempts, and the rung is no longer recommended.</summary>
    public const int MaxAttempts = 2;

    private readonly Dictionary<Guid, RestoredRun> _runs = new();
    private readonly Dictionary<RungId, int> _failures = new();

    /// <param name="runs">In the order in which they began.</param>
    public LoopGuard(IEnumerable<RestoredRun> runs)
    {
        foreach (RestoredRun run in runs)
        {
            _runs[run.Session] = run;
            foreach (RungId ancestor in Chain(run.Origin))
            {
                if (run.IsStable)
                    _failures.Remove(ancestor);
                else if (run.EndedBadly)
                    _failures[ancestor] = _failures.TryGetValue(ancestor, out int count) ? count + 1 : 1;
            }
        }
    }

    /// <summary>The failed attempts that count against a rung: its own, or those of a rung that it came from.</summary>
    public int FailedAttempts(RungId rung) => Chain(rung).Max(ancestor => _failures.TryGetValue(ancestor, out int count) ? count : 0);

    /// <summary>The rung, the one that its session began from, and so on; a stable session is a new beginning.</summary>
    private IEnumerable<RungId> Chain(RungId rung)
    {
        HashSet<RungId> seen = new();
        while (seen.Add(rung))
        {
            yield return rung;
            if (!_runs.TryGetValue(rung.Session, out RestoredRun? run) || run.IsStable)
                yield break;
            rung = run.Origin;
        }
    }
}

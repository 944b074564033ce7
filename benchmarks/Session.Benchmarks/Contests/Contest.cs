using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Contests;

/// <summary>
/// Has contenders do the same work by turns in this process, so that whatever the machine does meanwhile it does to all of
/// them. A turn calls a contender often enough that the clock's own grain does not count.
/// </summary>
internal sealed class Contest(Effort effort)
{
    private const double MicrosecondsOfTurn = 1000;
    private const int WarmUpCalls = 60;
    private const double SlowMicroseconds = 30_000;
    private const int RoundsOfSlowOnes = 9;

    /// <summary>What comes before each contender's turn and does not count.</summary>
    public Action? BeforeTurn { get; init; }

    /// <summary>What comes before each round and does not count.</summary>
    public Action? BeforeRound { get; init; }

    /// <summary>True for work that is only itself the first time, as with cold caches.</summary>
    public bool OneCallInATurn { get; init; }

    public IReadOnlyList<Outcome> Hold(params IReadOnlyList<Contender> contenders)
    {
        Entrant[] entrants = contenders.Select(WarmUp).ToArray();
        GC.Collect();
        for (int round = 0; round < effort.Rounds; round++)
        {
            BeforeRound?.Invoke();
            foreach (Entrant entrant in entrants.Where(entrant => round < entrant.Rounds))
            {
                BeforeTurn?.Invoke();
                entrant.TakeTurn();
            }
        }

        return entrants.Select(static entrant => entrant.Outcome).ToArray();
    }

    /// <summary>Gives the compiler time to make code of its last form, and finds out how many calls make a turn.</summary>
    private Entrant WarmUp(Contender contender)
    {
        var watch = Stopwatch.StartNew();
        TimeSpan used = Environment.CpuUsage.TotalTime;
        var trial = new Entrant(contender, calls: 1, effort.Rounds);
        double least = double.MaxValue;

        // By the processor's time, since on a busy machine the compiler gets no more of it than this thread; a disk takes none.
        for (int call = 0; call == 0 || (watch.Elapsed < effort.WarmUp * 4 && (call < WarmUpCalls || Environment.CpuUsage.TotalTime - used < effort.WarmUp)); call++)
        {
            // What rounds change is small, and need not change before each of thousands of calls.
            if (call % 4 == 0)
                BeforeRound?.Invoke();
            least = Math.Min(least, trial.Call().Microseconds);
        }

        bool isSingle = OneCallInATurn || contender.Before is not null || contender.After is not null || BeforeRound is not null;
        int calls = isSingle ? 1 : Math.Max(1, (int)(MicrosecondsOfTurn / Math.Max(least, 0.05)));
        return new Entrant(contender, calls, least > SlowMicroseconds ? Math.Min(RoundsOfSlowOnes, effort.Rounds) : effort.Rounds);
    }
}

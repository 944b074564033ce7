using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Contests;

/// <summary>
/// Has contenders do the same work by turns in this process, so that whatever the machine does meanwhile it does to all of
/// them. A round calls each contender often enough that the clock's own grain does not count.
/// </summary>
internal sealed class Contest(Effort effort)
{
    private const double BatchMicroseconds = 1000;
    private const int WarmUpCalls = 60;

    private readonly int _rounds = effort.Rounds;

    /// <summary>What comes before each contender's turn and does not count.</summary>
    public Action? BeforeTurn { get; init; }

    /// <summary>What comes before each round and does not count.</summary>
    public Action? BeforeRound { get; init; }

    /// <summary>True for work that is only itself the first time, as with cold caches.</summary>
    public bool OneCallInATurn { get; init; }

    public IReadOnlyList<Outcome> Hold(params IReadOnlyList<Contender> contenders)
    {
        int[] calls = contenders.Select(WarmUp).ToArray();
        var times = Columns(contenders.Count);
        var bytes = Columns(contenders.Count);
        GC.Collect();
        for (int round = 0; round < _rounds; round++)
        {
            BeforeRound?.Invoke();
            for (int i = 0; i < contenders.Count; i++)
            {
                BeforeTurn?.Invoke();
                (times[i][round], bytes[i][round]) = Turn(contenders[i], calls[i]);
            }
        }

        return contenders.Select((contender, i) => new Outcome(contender.Name, Measuring.Median(times[i]), Measuring.Median(bytes[i]))).ToArray();
    }

    private double[][] Columns(int count) => Enumerable.Range(0, count).Select(_ => new double[_rounds]).ToArray();

    /// <summary>Gives the compiler time to make code of its last form.</summary>
    /// <returns>How many calls make a turn.</returns>
    private int WarmUp(Contender contender)
    {
        var watch = Stopwatch.StartNew();
        double least = double.MaxValue;
        for (int call = 0; call == 0 || watch.Elapsed < (call < WarmUpCalls ? effort.WarmUp * 4 : effort.WarmUp); call++)
        {
            BeforeRoundOfWarmUp(call);
            least = Math.Min(least, Turn(contender, 1).Microseconds);
        }

        bool isSingle = OneCallInATurn || contender.Before is not null || contender.After is not null;
        return isSingle ? 1 : Math.Max(1, (int)(BatchMicroseconds / Math.Max(least, 0.05)));
    }

    private void BeforeRoundOfWarmUp(int call)
    {
        // What rounds change is small, and need not change before each of thousands of calls.
        if (call % 4 == 0)
            BeforeRound?.Invoke();
    }

    private static (double Microseconds, double Bytes) Turn(Contender contender, int calls)
    {
        contender.Before?.Invoke();
        Action run = contender.Run;
        long allocated = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < calls; i++)
            run();
        double time = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        contender.After?.Invoke();
        return (time / calls, allocated / (double)calls);
    }
}

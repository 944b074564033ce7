using System;
using System.Collections.Generic;
using System.Diagnostics;

namespace Session.Benchmarks.Contests;

/// <summary>A contender in a contest, with what its turns took so far.</summary>
/// <param name="contender">Who.</param>
/// <param name="calls">How many calls make a turn.</param>
/// <param name="rounds">In how many rounds it has a turn.</param>
internal sealed class Entrant(Contender contender, int calls, int rounds)
{
    private readonly List<double> _times = new();
    private readonly List<double> _bytes = new();

    public int Rounds => rounds;

    public Outcome Outcome => new(contender.Name, Measuring.Median(_times.ToArray()), Measuring.Median(_bytes.ToArray()));

    public void TakeTurn()
    {
        (double time, double bytes) = Call();
        _times.Add(time);
        _bytes.Add(bytes);
    }

    /// <summary>A turn that does not count.</summary>
    /// <returns>What one call took of time and of memory.</returns>
    public (double Microseconds, double Bytes) Call()
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

using System;
using System.Diagnostics;
using System.Linq;

namespace Session.Benchmarks;

/// <summary>Takes the time of calls on this thread.</summary>
internal static class Measuring
{
    /// <summary>The middle of some values; they are put in order.</summary>
    public static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }

    /// <summary>The median of single calls, in microseconds, the first third of them not counted.</summary>
    /// <param name="rounds">How many calls.</param>
    /// <param name="call">What is measured.</param>
    /// <param name="after">What comes after each call and is not.</param>
    public static double Microseconds(int rounds, Action call, Action? after = null)
    {
        var times = new double[rounds];
        for (int i = 0; i < rounds; i++)
        {
            long start = Stopwatch.GetTimestamp();
            call();
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            after?.Invoke();
        }

        return Median(times.Skip(rounds / 3).ToArray());
    }

    /// <summary>The median over batches of what one of many calls takes, in nanoseconds.</summary>
    public static double NanosecondsOfMany(int batches, int calls, Action call)
    {
        return 1000 / (double)calls * Microseconds(batches, () =>
        {
            for (int i = 0; i < calls; i++)
                call();
        });
    }

    /// <summary>What one of many calls allocates on this thread, in bytes, after a first round that is not counted.</summary>
    public static double BytesOf(int calls, Action call, Action? after = null)
    {
        call();
        after?.Invoke();
        long bytes = 0;
        for (int i = 0; i < calls; i++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            call();
            bytes += GC.GetAllocatedBytesForCurrentThread() - before;
            after?.Invoke();
        }

        return bytes / (double)calls;
    }
}

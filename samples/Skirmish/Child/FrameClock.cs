using System;
using System.Diagnostics;
using System.Threading;

namespace Skirmish.Child;

/// <summary>Sixty frames a second by the monotonic clock. A late frame is followed at once by the next, so the mission keeps its time.</summary>
internal sealed class FrameClock
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _frames;

    /// <summary>Sleeps until the next frame is due.</summary>
    public void WaitForNextFrame()
    {
        _frames++;
        TimeSpan due = TimeSpan.FromSeconds(_frames / (double)Mission.StepsPerSecond);
        TimeSpan left = due - Stopwatch.GetElapsedTime(_start);
        if (left > TimeSpan.Zero)
            Thread.Sleep(left);
    }
}

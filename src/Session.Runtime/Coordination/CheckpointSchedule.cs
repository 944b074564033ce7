using System;
using System.Threading;

namespace SessionFlow.Coordination;

/// <summary>When the next automatic checkpoint is due, and what it has to survive, by a clock that neither pauses nor scales with the
/// game's.</summary>
internal sealed class CheckpointSchedule(TimeProvider clock, TimeSpan interval)
{
    private long _interval = interval.Ticks;
    private long _last = clock.GetTimestamp();
    private int _isRequested;
    private int _isDurable;

    /// <summary>The time between automatic checkpoints; a change counts from the last one.</summary>
    public TimeSpan Interval
    {
        get => TimeSpan.FromTicks(Volatile.Read(ref _interval));
        set => Volatile.Write(ref _interval, value.Ticks);
    }

    /// <summary>Whether a checkpoint is due at a time of the clock that nobody sets.</summary>
    public bool IsDueAt(long now) => Volatile.Read(ref _isRequested) != 0 || clock.GetElapsedTime(Volatile.Read(ref _last), now) >= Interval;

    /// <summary>Makes a checkpoint due in the next tick.</summary>
    public void Request() => Volatile.Write(ref _isRequested, 1);

    /// <summary>Makes a checkpoint due in the next tick that has to survive a power cut.</summary>
    public void RequestDurable()
    {
        Volatile.Write(ref _isDurable, 1);
        Request();
    }

    /// <summary>
    /// Says that the state is captured next, and gives what was asked for so far and is answered by it: what it has to survive.
    /// What is requested from now on is a checkpoint more.
    /// </summary>
    /// <param name="now">The time of the capture.</param>
    public Durability Capturing(out long now)
    {
        Volatile.Write(ref _isRequested, 0);
        Durability asked = Interlocked.Exchange(ref _isDurable, 0) != 0 ? Durability.Durable : Durability.Written;
        now = clock.GetTimestamp();
        Volatile.Write(ref _last, now);
        return asked;
    }
}

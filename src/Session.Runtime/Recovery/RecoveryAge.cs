using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>What the wall clock decides about an offer: only its age.</summary>
internal static class RecoveryAge
{
    /// <summary>True past the limit; exactly the limit is young enough, and so is the future.</summary>
    public static bool IsTooOld(DateTimeOffset now, DateTimeOffset time, TimeSpan limit) => now - time > limit;

    /// <summary>
    /// Since when a checkpoint lies unused: its own time, or that of the attempt to restore it, or a fallback beside it,
    /// which came before it was too old. A run that crashes while it recovers must not find its way back closed.
    /// </summary>
    /// <param name="time">When the checkpoint was written.</param>
    /// <param name="attempts">When its offer was accepted, in order.</param>
    /// <param name="limit">The age that is too old.</param>
    public static DateTimeOffset LastUse(DateTimeOffset time, IEnumerable<DateTimeOffset> attempts, TimeSpan limit)
    {
        foreach (DateTimeOffset attempt in attempts)
            if (attempt > time && !IsTooOld(attempt, time, limit))
                time = attempt;
        return time;
    }

    public static bool IsFromFuture(DateTimeOffset now, DateTimeOffset time) => time > now;
}

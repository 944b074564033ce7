using System;

namespace SessionFlow.Recovery;

/// <summary>What the wall clock decides about an offer: only its age.</summary>
internal static class RecoveryAge
{
    /// <summary>True past the limit; exactly the limit is young enough, and so is the future.</summary>
    public static bool IsTooOld(DateTimeOffset now, DateTimeOffset time, TimeSpan limit) => now - time > limit;

    public static bool IsFromFuture(DateTimeOffset now, DateTimeOffset time) => time > now;
}

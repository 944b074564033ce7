using System;

namespace SessionFlow;

/// <summary>What a game's <c>OnRestored</c> hook may want to know of the restore that just wrote its object.</summary>
public sealed class SessionRestoreContext
{
    internal SessionRestoreContext(TimeSpan elapsed, bool inPlace)
    {
        Elapsed = elapsed;
        InPlace = inPlace;
    }

    /// <summary>
    /// How long ago the state was captured: add it to deadlines that are kept as clock times. Zero for a snapshot that
    /// carries no time of its own.
    /// </summary>
    public TimeSpan Elapsed { get; }

    /// <summary>True when an existing graph was written into, false when a new one was made.</summary>
    public bool InPlace { get; }
}

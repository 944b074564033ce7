using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>How an update of the session's data went: a key that was refused loses no other.</summary>
public sealed record SessionUpdateResult
{
    internal SessionUpdateResult()
    {
    }

    /// <summary>True when a session runs and every key was taken.</summary>
    public bool Succeeded => SessionActive && Refused.Count == 0;

    /// <summary>False when no session runs, so that nothing was taken.</summary>
    public bool SessionActive { get; internal init; }

    /// <summary>The keys that were not taken, each with its reason.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Refused { get; internal init; } = Array.Empty<KeyValuePair<string, string>>();
}

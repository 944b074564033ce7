using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>What a generation holds, decoded: the session as it was, the state of its roots, and what it carried for others.</summary>
internal sealed class RecoveredState : IDisposable
{
    public required SessionInfo Info { get; init; }

    public required StateImage Image { get; init; }

    public required IReadOnlyList<PendingImage> Pending { get; init; }

    /// <summary>The game state to ask for; null when none is known.</summary>
    public required string? WantedState { get; init; }

    public void Dispose()
    {
        Image.Dispose();
        foreach (PendingImage pending in Pending)
            pending.Image.Dispose();
    }
}

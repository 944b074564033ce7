using System;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>Marks a session as stable, so that what made it is no longer suspected of crashing the game.</summary>
internal sealed class StabilityWatch(SessionCore core)
{
    /// <summary>Looks whether the session has run long enough.</summary>
    /// <param name="now">The time, by the clock that nobody sets.</param>
    public void Observe(long now)
    {
        if (core.Run is { IsStable: false } run && core.Options.Clock.GetElapsedTime(run.StartTimestamp, now) >= core.Options.StableAfter)
            Confirm();
    }

    /// <summary>Says that it has; false when no session runs.</summary>
    public bool Confirm()
    {
        if (core.Run is not { } run)
            return false;
        if (run.TryStable())
            _ = core.Mark(MarkKind.Stable, Array.Empty<byte>(), Durability.Durable);
        return true;
    }
}

using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>A run that ended badly, as an <see cref="IRecoverySource"/> is asked about it.</summary>
public sealed record RecoveryCrash
{
    internal RecoveryCrash()
    {
    }

    /// <summary>The sessions that the offer is about: the one that crashed, then those before it whose offer still stands.</summary>
    public IReadOnlyList<Guid> SessionIds { get; internal init; } = Array.Empty<Guid>();

    /// <summary>Who played.</summary>
    public string PilotCallsign { get; internal init; } = "";

    /// <summary>The last sign of life of the session, by the wall clock of then.</summary>
    public DateTimeOffset Timestamp { get; internal init; }

    /// <summary>How the run ended.</summary>
    public RecoveryExitKind ExitKind { get; internal init; }
}

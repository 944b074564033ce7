using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>How a recovery went.</summary>
public sealed record RecoveryResult
{
    internal RecoveryResult()
    {
    }

    /// <summary>True when state was given back.</summary>
    public bool Succeeded => Failure == RecoveryFailure.None;

    /// <summary>Why none was.</summary>
    public RecoveryFailure Failure { get; internal init; }

    /// <summary>What happened, for people; empty after success.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The rung that the state came from; null after a failure.</summary>
    public RecoveryRung? Rung { get; internal init; }

    /// <summary>The rungs that were tried, in order, each with its reason.</summary>
    public IReadOnlyList<RecoveryAttempt> Attempts { get; internal init; } = Array.Empty<RecoveryAttempt>();

    /// <summary>The roots whose state waits for them to be attached.</summary>
    public IReadOnlyList<string> PendingRoots { get; internal init; } = Array.Empty<string>();

    /// <summary>The game state that was asked for; null when none was known or no state machine is there.</summary>
    public string? RequestedGameState { get; internal init; }

    /// <summary>The state machine's answer; null while it is out, or when nothing was asked.</summary>
    public bool? GameStateReached { get; internal init; }

    /// <summary>The session as it was recovered, with the game's own keys.</summary>
    public SessionInfo Info { get; internal init; } = SessionInfo.None;

    internal Func<bool>? Undoing { get; init; }

    /// <summary>
    /// Takes the recovery back: the roots that were attached when it was accepted are as they were before, its session ends,
    /// and the offer stands again. Possible until that session is stable or has ended; belongs to the game thread. What a
    /// save system loaded and where a state machine went is the game's to take back.
    /// </summary>
    /// <returns>False when it is too late, or nothing was recovered.</returns>
    public bool Undo() => Undoing is not null && Undoing();
}

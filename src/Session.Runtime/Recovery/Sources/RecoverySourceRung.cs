using System;

namespace SessionFlow;

/// <summary>Something that an <see cref="IRecoverySource"/> can recover from.</summary>
/// <param name="Key">Names it within the source, across starts of the game; 1 to 128 characters.</param>
/// <param name="Timestamp">When the state was, by the wall clock of then. Decides where the rung stands.</param>
public sealed record RecoverySourceRung(string Key, DateTimeOffset Timestamp)
{
    /// <summary>The session whose play it holds: the rung stands above the checkpoints of that session that are not newer. All zeros
    /// where that is not known: then it stands below, among the save slots.</summary>
    public Guid SessionId { get; init; }

    /// <summary>Whose progress it is; empty for whoever crashed. Rungs of other pilots are not offered.</summary>
    public string PilotCallsign { get; init; } = "";

    /// <summary>Its name for the player.</summary>
    public string Name { get; init; } = "";

    /// <summary>The name of the game's state that belongs to it, to be asked for after it is restored; null for none.</summary>
    public string? GameState { get; init; }

    /// <summary>The game's own session data, for the session that begins from it.</summary>
    public SessionState? Data { get; init; }
}

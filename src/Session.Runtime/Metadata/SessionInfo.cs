using System;
using System.Collections.Generic;
using SessionFlow.Metadata;

namespace SessionFlow;

/// <summary>What is known about a session at one moment. Never changes; safe on any thread.</summary>
/// <example><code>SessionInfo info = session.GetSessionInfo(); long progress = info["progress"].AsInt64();</code></example>
public sealed record SessionInfo
{
    internal static readonly IReadOnlyDictionary<string, SessionValue> NoData = new Dictionary<string, SessionValue>();

    /// <summary>No session. Comes after what its own initializers read.</summary>
    internal static readonly SessionInfo None = new();

    internal SessionInfo()
    {
    }

    /// <summary>True while the session runs; false in the information of an ended one and where there is none.</summary>
    public bool IsActive { get; internal init; }

    /// <summary>The session's identity; all zeros where there is none.</summary>
    public Guid SessionId { get; internal init; }

    /// <summary>When the session began, by the wall clock.</summary>
    public DateTimeOffset StartTime { get; internal init; }

    /// <summary>The pilot's callsign, trimmed.</summary>
    public string PilotCallsign { get; internal init; } = "";

    /// <summary>Whether the save system saves by itself; false without one.</summary>
    public bool AutoSaveEnabled { get; internal init; }

    /// <summary>How often the save system saves by itself; zero without one.</summary>
    public TimeSpan AutoSaveInterval { get; internal init; }

    /// <summary>The name of the game's state; null while it is unknown.</summary>
    public string? GameState { get; internal init; }

    /// <summary>Whether the session is checkpointed.</summary>
    public bool CrashRecoveryEnabled { get; internal init; }

    /// <summary>When the session's data was last changed, by the wall clock.</summary>
    public DateTimeOffset LastUpdateTime { get; internal init; }

    /// <summary>How long the session runs or ran, by a clock that nobody sets.</summary>
    public TimeSpan Duration { get; internal init; }

    /// <summary>The name of the game's state before the last change; null before the first.</summary>
    public string? PreviousState { get; internal init; }

    /// <summary>When the game's state last changed; null before the first change.</summary>
    public DateTimeOffset? StateChangeTime { get; internal init; }

    /// <summary>When the last save was complete; null before the first.</summary>
    public DateTimeOffset? LastSaveTime { get; internal init; }

    /// <summary>The slot of the last save; null before the first.</summary>
    public int? LastSaveSlot { get; internal init; }

    /// <summary>The last operation of the save flow; null before the first.</summary>
    public string? SaveFlowOperation { get; internal init; }

    /// <summary>Where in the game the save flow's last operation was done; null before the first.</summary>
    public string? SaveFlowContext { get; internal init; }

    /// <summary>When the save flow's last operation was complete; null before the first.</summary>
    public DateTimeOffset? SaveFlowTime { get; internal init; }

    /// <summary>The game's own keys.</summary>
    public IReadOnlyDictionary<string, SessionValue> Data { get; internal init; } = NoData;

    /// <summary>One of the game's keys, or one of the session's own by its name in files (<c>game_state</c>).</summary>
    /// <param name="key">The key.</param>
    /// <returns>The value; of kind <see cref="SessionValueKind.None"/> when the key has none.</returns>
    public SessionValue this[string key] =>
        Data.TryGetValue(key, out SessionValue value) ? value
        : SessionKeys.IsReserved(key) ? SessionInfoFields.Read(this, key)
        : default;
}

using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Recovery;

namespace SessionFlow;

/// <summary>
/// What is offered after a run that ended badly. Never changes. Its JSON is a card for people and menus: the store,
/// not the card, decides what is recovered.
/// </summary>
public sealed record RecoveryData
{
    internal RecoveryData()
    {
    }

    /// <summary>The session that ended badly.</summary>
    public Guid SessionId { get; internal init; }

    /// <summary>The last sign of life of that session, by the wall clock of then.</summary>
    public DateTimeOffset CrashTimestamp { get; internal init; }

    /// <summary>True when <see cref="CrashTimestamp"/> lies in the future: a clock was changed.</summary>
    public bool IsFromFuture { get; internal init; }

    /// <summary>Who played.</summary>
    public string PilotCallsign { get; internal init; } = "";

    /// <summary>The name of the game's state at the newest usable checkpoint; null when it is unknown.</summary>
    public string? GameState { get; internal init; }

    /// <summary>When the last save was complete; null when there was none.</summary>
    public DateTimeOffset? LastAutoSaveTime { get; internal init; }

    /// <summary>How the run ended.</summary>
    public RecoveryExitKind ExitKind { get; internal init; }

    /// <summary>What was thrown, after <see cref="RecoveryExitKind.Exception"/>; else empty.</summary>
    public string ExitDetail { get; internal init; } = "";

    /// <summary>The pilot's save slots, newest first.</summary>
    public IReadOnlyList<SaveSlotInfo> AvailableBackups { get; internal init; } = Array.Empty<SaveSlotInfo>();

    /// <summary>Everything that can be recovered from, best first, with the reasons of what cannot. Empty when read from a card.</summary>
    public IReadOnlyList<RecoveryRung> Rungs { get; internal init; } = Array.Empty<RecoveryRung>();

    /// <summary>The game's own session data, and the save flow's last operation.</summary>
    public IReadOnlyDictionary<string, SessionValue> GameFlowContext { get; internal init; } = SessionInfo.NoData;

    /// <summary>True when a card was too small for all backups and context.</summary>
    public bool IsTruncated { get; internal init; }

    /// <summary>The rung that <c>AcceptRecovery()</c> takes first; null when none can be recommended.</summary>
    public RecoveryRung? Recommended => Rungs.FirstOrDefault(static rung => rung.IsRecommended);

    /// <summary>The card: JSON of less than 5,000 bytes.</summary>
    public string ToJson() => RecoveryCardWriter.Write(this);

    /// <summary>Reads a card.</summary>
    /// <param name="json">What <see cref="ToJson"/> gave. What is missing stays empty.</param>
    /// <exception cref="ArgumentNullException">The text is null.</exception>
    /// <exception cref="SessionFormatException">The text is no card.</exception>
    public static RecoveryData Parse(string json) => RecoveryCardReader.Read(json ?? throw new ArgumentNullException(nameof(json)));
}

using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>Describes a session for the card.</summary>
internal static class RecoveryCards
{
    /// <param name="info">The session.</param>
    /// <param name="slots">The save slots that are known.</param>
    /// <param name="exit">How it ended; while it runs, what it will have been if nothing more is written.</param>
    /// <param name="now">The time.</param>
    public static RecoveryData Of(SessionInfo info, IReadOnlyList<SaveSlotInfo> slots, RecoveryExitKind exit, DateTimeOffset now) => new()
    {
        SessionId = info.SessionId,
        CrashTimestamp = now,
        PilotCallsign = info.PilotCallsign,
        GameState = info.GameState,
        LastAutoSaveTime = info.LastSaveTime,
        ExitKind = exit,
        AvailableBackups = slots.Where(slot => slot.PilotCallsign == info.PilotCallsign).OrderByDescending(static slot => slot.Timestamp).ToArray(),
        GameFlowContext = ContextOf(info),
    };

    /// <summary>The game's own keys, and the last operation of the save flow.</summary>
    public static IReadOnlyDictionary<string, SessionValue> ContextOf(SessionInfo info)
    {
        Dictionary<string, SessionValue> context = info.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach (string key in new[] { SessionKeys.SaveFlowOperation, SessionKeys.SaveFlowContext, SessionKeys.SaveFlowTime })
            if (SessionInfoFields.Read(info, key) is { Kind: not SessionValueKind.None } value)
                context[key] = value;
        return context;
    }
}

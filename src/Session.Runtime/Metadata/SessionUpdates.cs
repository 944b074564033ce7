using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Metadata;

/// <summary>Every change of a session's metadata, as pure functions.</summary>
internal static class SessionUpdates
{
    /// <summary>Takes the keys that can be taken; the others are listed with their reasons.</summary>
    public static SessionInfo WithData(SessionInfo info, IEnumerable<KeyValuePair<string, SessionValue>> state, DateTimeOffset now, List<KeyValuePair<string, string>> refused)
    {
        Dictionary<string, SessionValue> data = info.Data.ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal);
        foreach ((string key, SessionValue value) in state)
        {
            string? reason = SessionValueRules.RefuseKey(key)
                ?? (SessionKeys.IsReserved(key) ? "the key is reserved for the session itself" : null)
                ?? SessionValueRules.RefuseValue(value);
            if (reason is null)
                data[key] = value;
            else
                refused.Add(new KeyValuePair<string, string>(key, reason));
        }

        return info with { Data = data, LastUpdateTime = now };
    }

    public static SessionInfo WithGameState(SessionInfo info, string previous, string current, DateTimeOffset now) =>
        info with { GameState = Text(current), PreviousState = Text(previous), StateChangeTime = now, LastUpdateTime = now };

    public static SessionInfo WithSave(SessionInfo info, int slot, DateTimeOffset now) =>
        info with { LastSaveTime = now, LastSaveSlot = slot, LastUpdateTime = now };

    public static SessionInfo WithSaveFlow(SessionInfo info, string operation, string context, DateTimeOffset now) =>
        info with { SaveFlowOperation = Text(operation), SaveFlowContext = Text(context), SaveFlowTime = now, LastUpdateTime = now };

    /// <summary>Text from the game's services, as JSON can carry it.</summary>
    public static string? Text(string? text) => text is null || SessionValueRules.IsUnicode(text) ? text : null;
}

using System;
using System.Collections.Generic;

namespace SessionFlow.Metadata;

/// <summary>The session's own metadata as values by name: times as Unix seconds, durations as seconds.</summary>
internal static class SessionInfoFields
{
    /// <summary>The fields that stand for the session whenever it is asked; durations change by themselves.</summary>
    public static IEnumerable<KeyValuePair<string, SessionValue>> All(SessionInfo info, bool withDurations)
    {
        foreach (string key in SessionKeys.All)
        {
            if (!withDurations && key is SessionKeys.DurationSeconds or SessionKeys.DurationMinutes)
                continue;
            SessionValue value = Read(info, key);
            if (value.Kind != SessionValueKind.None)
                yield return new KeyValuePair<string, SessionValue>(key, value);
        }
    }

    public static SessionValue Read(SessionInfo info, string key) => key switch
    {
        SessionKeys.SessionId => info.SessionId.ToString("D"),
        SessionKeys.StartTime => UnixSeconds.Of(info.StartTime),
        SessionKeys.PilotCallsign => info.PilotCallsign,
        SessionKeys.AutoSaveEnabled => info.AutoSaveEnabled,
        SessionKeys.AutoSaveInterval => info.AutoSaveInterval.TotalSeconds,
        SessionKeys.GameState => info.GameState,
        SessionKeys.CrashRecoveryEnabled => info.CrashRecoveryEnabled,
        SessionKeys.LastUpdateTime => UnixSeconds.Of(info.LastUpdateTime),
        SessionKeys.DurationSeconds => info.Duration.TotalSeconds,
        SessionKeys.DurationMinutes => info.Duration.TotalMinutes,
        SessionKeys.PreviousState => info.PreviousState,
        SessionKeys.StateChangeTime => Time(info.StateChangeTime),
        SessionKeys.LastSaveTime => Time(info.LastSaveTime),
        SessionKeys.LastSaveSlot => info.LastSaveSlot is { } slot ? slot : default(SessionValue),
        SessionKeys.SaveFlowOperation => info.SaveFlowOperation,
        SessionKeys.SaveFlowContext => info.SaveFlowContext,
        SessionKeys.SaveFlowTime => Time(info.SaveFlowTime),
        _ => default,
    };

    private static SessionValue Time(DateTimeOffset? time) => time is { } known ? UnixSeconds.Of(known) : default(SessionValue);
}

using System;
using System.Collections.Generic;

namespace SessionFlow.Metadata;

/// <summary>The names of the session's own metadata, in files and in <see cref="SessionInfo"/>; a game cannot set them.</summary>
internal static class SessionKeys
{
    public const string SessionId = "session_id";
    public const string StartTime = "start_time";
    public const string PilotCallsign = "pilot_callsign";
    public const string AutoSaveEnabled = "auto_save_enabled";
    public const string AutoSaveInterval = "auto_save_interval";
    public const string GameState = "game_state";
    public const string CrashRecoveryEnabled = "crash_recovery_enabled";
    public const string LastUpdateTime = "last_update_time";
    public const string DurationSeconds = "duration_seconds";
    public const string DurationMinutes = "duration_minutes";
    public const string PreviousState = "previous_state";
    public const string StateChangeTime = "state_change_time";
    public const string LastSaveTime = "last_save_time";
    public const string LastSaveSlot = "last_save_slot";
    public const string SaveFlowOperation = "save_flow_operation";
    public const string SaveFlowContext = "save_flow_context";
    public const string SaveFlowTime = "save_flow_time";

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        SessionId, StartTime, PilotCallsign, AutoSaveEnabled, AutoSaveInterval, GameState, CrashRecoveryEnabled, LastUpdateTime,
        DurationSeconds, DurationMinutes, PreviousState, StateChangeTime, LastSaveTime, LastSaveSlot, SaveFlowOperation,
        SaveFlowContext, SaveFlowTime,
    };

    public static IReadOnlyCollection<string> All => Reserved;

    public static bool IsReserved(string key) => Reserved.Contains(key);
}

using System.Collections.Generic;
using System.Text.Json.Serialization;

namespace SessionFlow.Recovery;

/// <summary>The shape of <c>recovery.json</c>. Times are Unix seconds.</summary>
internal sealed class RecoveryCard
{
    [JsonPropertyName("session_id")] public string? SessionId { get; set; }

    [JsonPropertyName("crash_timestamp")] public double CrashTimestamp { get; set; }

    [JsonPropertyName("pilot_callsign")] public string? PilotCallsign { get; set; }

    [JsonPropertyName("game_state")] public string? GameState { get; set; }

    [JsonPropertyName("exit_kind")] public string? ExitKind { get; set; }

    [JsonPropertyName("last_auto_save_time")] public double? LastAutoSaveTime { get; set; }

    [JsonPropertyName("available_backups")] public List<RecoveryCardBackup?>? AvailableBackups { get; set; }

    [JsonPropertyName("game_flow_context")] public Dictionary<string, SessionValue>? GameFlowContext { get; set; }

    [JsonPropertyName("truncated")] public bool Truncated { get; set; }
}

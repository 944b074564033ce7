using System.Text.Json.Serialization;

namespace SessionFlow.Recovery;

/// <summary>A save slot in <c>recovery.json</c>.</summary>
internal sealed class RecoveryCardBackup
{
    [JsonPropertyName("save_slot")] public int SaveSlot { get; set; }

    [JsonPropertyName("pilot_callsign")] public string? PilotCallsign { get; set; }

    [JsonPropertyName("save_name")] public string? SaveName { get; set; }

    [JsonPropertyName("save_timestamp")] public double SaveTimestamp { get; set; }

    [JsonPropertyName("save_type")] public string? SaveType { get; set; }

    [JsonPropertyName("is_valid")] public bool IsValid { get; set; }

    [JsonPropertyName("is_quick_save")] public bool IsQuickSave { get; set; }
}

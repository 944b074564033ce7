using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>Reads a card that anybody may have written.</summary>
internal static class RecoveryCardReader
{
    /// <summary>Longest text that is looked at; a card of ours has less than 5,000 bytes.</summary>
    private const int MaxLength = 1 << 20;

    public static RecoveryData Read(string json)
    {
        RecoveryCard card = Deserialize(json);
        return new RecoveryData
        {
            SessionId = Guid.TryParse(card.SessionId, out Guid id) ? id : throw new SessionFormatException("The recovery card has no session_id."),
            CrashTimestamp = Time(card.CrashTimestamp, "crash_timestamp"),
            PilotCallsign = card.PilotCallsign ?? "",
            GameState = card.GameState,
            LastAutoSaveTime = card.LastAutoSaveTime is { } seconds ? Time(seconds, "last_auto_save_time") : null,
            ExitKind = Name(card.ExitKind, RecoveryExitKind.Killed, "exit_kind"),
            AvailableBackups = (card.AvailableBackups ?? new()).Where(static backup => backup is not null).Select(static backup => Slot(backup!)).ToArray(),
            GameFlowContext = card.GameFlowContext ?? new Dictionary<string, SessionValue>(StringComparer.Ordinal),
            IsTruncated = card.Truncated,
        };
    }

    private static RecoveryCard Deserialize(string json)
    {
        if (json.Length > MaxLength)
            throw new SessionFormatException("The text is too long for a recovery card.");
        try
        {
            return JsonSerializer.Deserialize(json, RecoveryCardJson.Readable.RecoveryCard)
                ?? throw new SessionFormatException("The recovery card is null.");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new SessionFormatException("The text is no recovery card.", e);
        }
    }

    private static SaveSlotInfo Slot(RecoveryCardBackup backup) => new()
    {
        Slot = backup.SaveSlot,
        PilotCallsign = backup.PilotCallsign ?? "",
        SaveName = backup.SaveName ?? "",
        Timestamp = Time(backup.SaveTimestamp, "save_timestamp"),
        Type = Name(backup.SaveType, SaveType.Manual, "save_type"),
        IsValid = backup.IsValid,
    };

    private static DateTimeOffset Time(double seconds, string field) =>
        UnixSeconds.Read(seconds) ?? throw new SessionFormatException($"The recovery card's {field} is no time.");

    /// <summary>An enum by its name alone: a number would mean another value in another version.</summary>
    private static T Name<T>(string? name, T missing, string field)
        where T : struct, Enum
    {
        if (name is null)
            return missing;
        return name.Length > 0 && char.IsLetter(name[0]) && Enum.TryParse(name, out T value) && name == value.ToString()
            ? value
            : throw new SessionFormatException($"The recovery card's {field} is '{name}', which this version does not know.");
    }
}

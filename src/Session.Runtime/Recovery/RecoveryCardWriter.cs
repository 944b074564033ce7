using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>
/// Makes a card of less than <see cref="MaxBytes"/> from any recovery data: long texts are cut, then it keeps the eight
/// newest backups and as many context keys, in their order, as fit.
/// </summary>
internal static class RecoveryCardWriter
{
    public const int MaxBytes = 4999;
    public const int MaxBackups = 8;

    /// <summary>Eight backups with two texts each, and the head, stay below 4,000 bytes.</summary>
    private const int MaxTextBytes = 128;

    public static string Write(RecoveryData data)
    {
        bool cut = data.IsTruncated;
        RecoveryCard card = new()
        {
            SessionId = data.SessionId.ToString("D"),
            CrashTimestamp = UnixSeconds.Of(data.CrashTimestamp),
            PilotCallsign = Cut(data.PilotCallsign, ref cut),
            GameState = data.GameState is null ? null : Cut(data.GameState, ref cut),
            ExitKind = data.ExitKind.ToString(),
            LastAutoSaveTime = data.LastAutoSaveTime is { } time ? UnixSeconds.Of(time) : null,
            AvailableBackups = new List<RecoveryCardBackup?>(),
            GameFlowContext = new Dictionary<string, SessionValue>(StringComparer.Ordinal),
        };
        cut |= data.AvailableBackups.Count > MaxBackups;
        foreach (SaveSlotInfo slot in data.AvailableBackups.OrderByDescending(static slot => slot.Timestamp).Take(MaxBackups))
            card.AvailableBackups.Add(Backup(slot, ref cut));

        // The flag is written last but decides one byte: "true" is the shorter, so measure with "false".
        foreach ((string key, SessionValue value) in data.GameFlowContext.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            card.GameFlowContext.Add(key, value);
            if (Encoding.UTF8.GetByteCount(Serialize(card)) <= MaxBytes)
                continue;
            card.GameFlowContext.Remove(key);
            cut = true;
        }

        card.Truncated = cut;
        return Serialize(card);
    }

    private static string Serialize(RecoveryCard card) => JsonSerializer.Serialize(card, RecoveryCardJson.Readable.RecoveryCard);

    private static RecoveryCardBackup Backup(SaveSlotInfo slot, ref bool cut) => new()
    {
        SaveSlot = slot.Slot,
        PilotCallsign = Cut(slot.PilotCallsign, ref cut),
        SaveName = Cut(slot.SaveName, ref cut),
        SaveTimestamp = UnixSeconds.Of(slot.Timestamp),
        SaveType = slot.Type.ToString(),
        IsValid = slot.IsValid,
        IsQuickSave = slot.IsQuickSave,
    };

    private static string Cut(string text, ref bool cut)
    {
        string kept = text.Length > MaxTextBytes ? text[..MaxTextBytes] : text;

        // Two characters always fit, however they are escaped.
        while (JsonEncodedText.Encode(Clean(kept), JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length > MaxTextBytes)
            kept = kept[..^(char.IsSurrogatePair(kept[^2], kept[^1]) ? 2 : 1)];
        cut |= kept.Length < text.Length;
        return Clean(kept);
    }

    /// <summary>A save system may hand us text that is no Unicode; JSON cannot carry it.</summary>
    private static string Clean(string text) => SessionValueRules.IsUnicode(text) ? text : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}

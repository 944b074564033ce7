using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using SessionFlow.Metadata;
using SessionFlow.Storage;

namespace SessionFlow.Saves;

/// <summary>What a slot says of itself, as one JSON object: the first part of its file, readable without the rest.</summary>
internal static class SlotCard
{
    private const string Pilot = "pilot_callsign";
    private const string Name = "save_name";
    private const string Time = "save_timestamp";
    private const string Type = "save_type";
    private const string Data = "data";

    public static byte[] Write(SaveSlotInfo info)
    {
        Dictionary<string, SessionValue> values = new(StringComparer.Ordinal)
        {
            [Pilot] = info.PilotCallsign,
            [Name] = info.SaveName,
            [Time] = info.Timestamp.ToUnixTimeMilliseconds(),
            [Type] = SaveTypeNames.Of(info.Type),
            [Data] = SessionValue.Map(info.Data),
        };
        ArrayBufferWriter<byte> buffer = new(256);
        using (Utf8JsonWriter writer = new(buffer))
            SessionValueJson.WriteMap(writer, values);
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads a card; null when it is none.</summary>
    public static SaveSlotInfo? Read(int slot, ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = SessionInfoJson.MaxDepth });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                return null;
            Dictionary<string, SessionValue> values = SessionValueJson.ReadMap(document.RootElement);
            if (!values.TryGetValue(Time, out SessionValue time) || time.Kind != SessionValueKind.Int64 || !UnixTime.IsValid(time.AsInt64()))
                return null;
            return new SaveSlotInfo
            {
                Slot = slot,
                PilotCallsign = Text(values, Pilot),
                SaveName = Text(values, Name),
                Timestamp = DateTimeOffset.FromUnixTimeMilliseconds(time.AsInt64()),
                Type = SaveTypeNames.Read(Text(values, Type)),
                Data = values.TryGetValue(Data, out SessionValue data) && data.Kind == SessionValueKind.Map
                    ? data.AsMap().ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal)
                    : SessionInfo.NoData,
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static string Text(Dictionary<string, SessionValue> values, string key) =>
        values.TryGetValue(key, out SessionValue value) && value.Kind == SessionValueKind.String ? value.AsString() : "";
}

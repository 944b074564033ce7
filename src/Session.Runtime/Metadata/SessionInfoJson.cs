using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace SessionFlow.Metadata;

/// <summary>A session's metadata and the game's own keys as one JSON object; the form in checkpoints.</summary>
internal static class SessionInfoJson
{
    /// <summary>Deepest nesting of JSON that is read.</summary>
    public const int MaxDepth = SessionValueRules.MaxDepth + 4;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The object with its keys in ordinal order; equal information gives equal bytes.</summary>
    public static byte[] Write(SessionInfo info, bool withDurations)
    {
        ArrayBufferWriter<byte> buffer = new(512);
        using (Utf8JsonWriter writer = new(buffer, Options))
            SessionValueJson.WriteMap(writer, SessionInfoFields.All(info, withDurations).Concat(info.Data));
        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Reads what <see cref="Write"/> wrote. A field that is missing or of another kind stays empty.</summary>
    /// <exception cref="SessionFormatException">The bytes are no JSON object.</exception>
    public static SessionInfo Read(ReadOnlyMemory<byte> json)
    {
        Dictionary<string, SessionValue> values = ReadValues(json);
        SessionInfo info = new()
        {
            SessionId = Guid.TryParse(Text(values, SessionKeys.SessionId), out Guid id) ? id : Guid.Empty,
            StartTime = Time(values, SessionKeys.StartTime) ?? default,
            PilotCallsign = Text(values, SessionKeys.PilotCallsign) ?? "",
            AutoSaveEnabled = Flag(values, SessionKeys.AutoSaveEnabled),
            AutoSaveInterval = Span(values, SessionKeys.AutoSaveInterval),
            GameState = Text(values, SessionKeys.GameState),
            CrashRecoveryEnabled = Flag(values, SessionKeys.CrashRecoveryEnabled),
            LastUpdateTime = Time(values, SessionKeys.LastUpdateTime) ?? default,
            Duration = Span(values, SessionKeys.DurationSeconds),
            PreviousState = Text(values, SessionKeys.PreviousState),
            StateChangeTime = Time(values, SessionKeys.StateChangeTime),
            LastSaveTime = Time(values, SessionKeys.LastSaveTime),
            LastSaveSlot = Number(values, SessionKeys.LastSaveSlot) is { } slot and >= int.MinValue and <= int.MaxValue ? (int)slot : null,
            SaveFlowOperation = Text(values, SessionKeys.SaveFlowOperation),
            SaveFlowContext = Text(values, SessionKeys.SaveFlowContext),
            SaveFlowTime = Time(values, SessionKeys.SaveFlowTime),
            Data = values.Where(static pair => !SessionKeys.IsReserved(pair.Key)).ToDictionary(static pair => pair.Key, static pair => pair.Value, StringComparer.Ordinal),
        };
        return info;
    }

    private static Dictionary<string, SessionValue> ReadValues(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = MaxDepth });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return SessionValueJson.ReadMap(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            throw new SessionFormatException("The session's metadata is not valid JSON.", e);
        }

        throw new SessionFormatException("The session's metadata is no JSON object.");
    }

    private static string? Text(Dictionary<string, SessionValue> values, string key) =>
        values.TryGetValue(key, out SessionValue value) && value.Kind == SessionValueKind.String ? value.AsString() : null;

    private static bool Flag(Dictionary<string, SessionValue> values, string key) =>
        values.TryGetValue(key, out SessionValue value) && value.Kind == SessionValueKind.Boolean && value.AsBoolean();

    private static double? Number(Dictionary<string, SessionValue> values, string key) =>
        values.TryGetValue(key, out SessionValue value) && value.Kind is SessionValueKind.Double or SessionValueKind.Int64 ? value.AsDouble() : null;

    private static DateTimeOffset? Time(Dictionary<string, SessionValue> values, string key) =>
        Number(values, key) is { } seconds ? UnixSeconds.Read(seconds) : null;

    private static TimeSpan Span(Dictionary<string, SessionValue> values, string key) =>
        Number(values, key) is { } seconds and >= 0 and < 1e9 ? TimeSpan.FromSeconds(seconds) : TimeSpan.Zero;
}

using System;
using System.Buffers;
using System.Collections.Generic;
using System.Text.Json;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>The payload of a mark: a small JSON object. What cannot be read is empty, since a mark's kind already says most.</summary>
internal static class MarkText
{
    public const string Pilot = "pilot";
    public const string Why = "why";
    public const string Detail = "detail";
    public const string Note = "note";
    public const string Slot = "slot";
    public const string Generation = "generation";
    public const string Source = "source";
    public const string Key = "key";
    public const string Run = "run";
    public const string Number = "number";
    public const string Attempt = "attempt";
    public const string Outcome = "outcome";

    public const string SaveCompleted = "save_completed";
    public const string Signal = "signal";
    public const string Failed = "failed";

    private const int MaxTextLength = 256;

    public static byte[] Write(params (string Key, SessionValue Value)[] fields)
    {
        ArrayBufferWriter<byte> buffer = new(64);
        using (Utf8JsonWriter writer = new(buffer))
        {
            writer.WriteStartObject();
            foreach ((string key, SessionValue value) in fields)
            {
                writer.WritePropertyName(key);
                SessionValueJson.Write(writer, value);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static IReadOnlyDictionary<string, SessionValue> Read(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(payload, new JsonDocumentOptions { MaxDepth = 4 });
            if (document.RootElement.ValueKind == JsonValueKind.Object)
                return SessionValueJson.ReadMap(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            // Falls through to nothing.
        }

        return SessionInfo.NoData;
    }

    public static string? Text(this IReadOnlyDictionary<string, SessionValue> fields, string key) =>
        fields.TryGetValue(key, out SessionValue value) && value.Kind == SessionValueKind.String ? value.AsString() : null;

    public static long? Whole(this IReadOnlyDictionary<string, SessionValue> fields, string key) =>
        fields.TryGetValue(key, out SessionValue value) && value.Kind == SessionValueKind.Int64 ? value.AsInt64() : null;

    /// <summary>A text short enough for a mark, cut between characters.</summary>
    public static string Short(string text)
    {
        if (text.Length <= MaxTextLength)
            return text;
        return text[..(char.IsHighSurrogate(text[MaxTextLength - 1]) ? MaxTextLength - 1 : MaxTextLength)];
    }
}

using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;

namespace SessionFlow.Metadata;

/// <summary>
/// Session values as JSON, one to one: a whole number has neither point nor exponent, a double always has one, and maps
/// are in the ordinal order of their keys, so the same values are the same bytes.
/// </summary>
internal static class SessionValueJson
{
    public static void Write(Utf8JsonWriter writer, SessionValue value)
    {
        switch (value.Kind)
        {
            case SessionValueKind.Boolean: writer.WriteBooleanValue(value.AsBoolean()); break;
            case SessionValueKind.Int64: writer.WriteNumberValue(value.AsInt64()); break;
            case SessionValueKind.Double: writer.WriteRawValue(Spell(value.AsDouble())); break;
            case SessionValueKind.String: writer.WriteStringValue(value.AsString()); break;
            case SessionValueKind.List:
                writer.WriteStartArray();
                foreach (SessionValue item in value.AsList())
                    Write(writer, item);
                writer.WriteEndArray();
                break;
            case SessionValueKind.Map: WriteMap(writer, value.AsMap()); break;
            default: writer.WriteNullValue(); break;
        }
    }

    public static void WriteMap(Utf8JsonWriter writer, IEnumerable<KeyValuePair<string, SessionValue>> map)
    {
        writer.WriteStartObject();
        foreach ((string key, SessionValue value) in map.OrderBy(static pair => pair.Key, StringComparer.Ordinal))
        {
            writer.WritePropertyName(key);
            Write(writer, value);
        }

        writer.WriteEndObject();
    }

    /// <summary>The value that an element says; null is <see cref="SessionValueKind.None"/>.</summary>
    public static SessionValue Read(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => ReadNumber(element),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => SessionValue.List(element.EnumerateArray().Select(Read)),
        JsonValueKind.Object => SessionValue.Map(ReadMap(element)),
        _ => default,
    };

    /// <summary>The values of an object's properties; the last of two equal names wins.</summary>
    public static Dictionary<string, SessionValue> ReadMap(JsonElement element)
    {
        Dictionary<string, SessionValue> map = new(StringComparer.Ordinal);
        foreach (JsonProperty property in element.EnumerateObject())
            map[property.Name] = Read(property.Value);
        return map;
    }

    private static SessionValue ReadNumber(JsonElement element)
    {
        // Two returns: in one conditional expression the whole number would become a double.
        if (element.GetRawText().IndexOfAny(['.', 'e', 'E']) < 0 && element.TryGetInt64(out long whole))
            return whole;
        return element.GetDouble();
    }

    private static string Spell(double value)
    {
        string text = value.ToString("R", CultureInfo.InvariantCulture);
        return text.IndexOfAny(['.', 'E']) < 0 ? text + ".0" : text;
    }
}

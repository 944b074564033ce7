using System;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionFlow.Metadata;

namespace SessionFlow.Recovery;

/// <summary>Session values inside the card, in the same form as in checkpoints.</summary>
internal sealed class SessionValueConverter : JsonConverter<SessionValue>
{
    public override bool HandleNull => true;

    public override SessionValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using JsonDocument document = JsonDocument.ParseValue(ref reader);
        return SessionValueJson.Read(document.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, SessionValue value, JsonSerializerOptions options) => SessionValueJson.Write(writer, value);
}

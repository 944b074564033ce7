using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionFlow.Recovery;

/// <summary>Generated serialization metadata of the card, so that nothing is reflected over and trimming is safe.</summary>
[JsonSourceGenerationOptions(WriteIndented = false, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(RecoveryCard))]
[JsonSerializable(typeof(string[]))]
internal sealed partial class RecoveryCardJson : JsonSerializerContext
{
    /// <summary>Text stays readable: names are not turned into escapes.</summary>
    public static RecoveryCardJson Readable { get; } = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = Metadata.SessionInfoJson.MaxDepth,
        Converters = { new SessionValueConverter() },

        // Of what a card may be; the thread that writes it keeps its buffer.
        DefaultBufferSize = 4096,
    });
}

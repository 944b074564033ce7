namespace SessionFlow.Torture.Mutants;

/// <summary>What a source generator of the SDK writes for the runtime, done by reflection: the laboratory has no generators.</summary>
internal static class GeneratedHalf
{
    public const string Text = """
        using System;
        using System.Text.Json;
        using System.Text.Json.Serialization.Metadata;

        namespace SessionFlow.Recovery
        {
            internal sealed partial class RecoveryCardJson
            {
                private readonly DefaultJsonTypeInfoResolver _resolver = new();

                public RecoveryCardJson(JsonSerializerOptions options)
                    : base(options)
                {
                }

                public static RecoveryCardJson Default { get; } = new(new JsonSerializerOptions());

                public JsonTypeInfo<RecoveryCard> RecoveryCard => (JsonTypeInfo<RecoveryCard>)Options.GetTypeInfo(typeof(RecoveryCard));

                public JsonTypeInfo<string[]> StringArray => (JsonTypeInfo<string[]>)Options.GetTypeInfo(typeof(string[]));

                protected override JsonSerializerOptions? GeneratedSerializerOptions => null;

                public override JsonTypeInfo? GetTypeInfo(Type type) => _resolver.GetTypeInfo(type, Options);
            }
        }
        """;
}

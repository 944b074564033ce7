namespace SessionFlow.Model.Kinds;

/// <summary>A struct that is tracked and brings its own codec.</summary>
/// <param name="Type">As code names it.</param>
/// <param name="Codec">The name of its property that has the codec.</param>
internal sealed record TrackedStructKind(string Type, string Codec) : KindSpec(Type);

namespace SessionFlow.Model.Kinds;

/// <summary>A struct that is tracked and brings its own codec.</summary>
internal sealed record TrackedStructKind(string Type) : KindSpec(Type);

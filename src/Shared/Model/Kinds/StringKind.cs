namespace SessionFlow.Model.Kinds;

/// <summary>A string.</summary>
internal sealed record StringKind() : KindSpec("string");

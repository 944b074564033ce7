namespace SessionFlow.Model.Kinds;

/// <summary>A value that may be missing.</summary>
internal sealed record NullableKind(string Type, KindSpec Value) : KindSpec(Type);

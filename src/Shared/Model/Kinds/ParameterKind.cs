namespace SessionFlow.Model.Kinds;

/// <summary>A type parameter of the type that holds it; whoever closes the type says what it is.</summary>
internal sealed record ParameterKind(string Type) : KindSpec(Type);

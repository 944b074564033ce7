namespace SessionFlow.Model;

/// <summary>A construction of a tracked generic type that a type leads to.</summary>
/// <param name="Type">As code names it.</param>
/// <param name="Accessor">The static property that leads to its contract or codec.</param>
/// <param name="Arguments">What stands for its type parameters, apart from type parameters of the type that leads to it.</param>
internal sealed record ClosedTypeSpec(string Type, string Accessor, EquatableArray<TypeArgumentSpec> Arguments);

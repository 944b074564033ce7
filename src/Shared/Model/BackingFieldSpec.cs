namespace SessionFlow.Model;

/// <summary>The compiler's own field behind a property, for a property that cannot be read or set without running its accessors.</summary>
/// <param name="Field">The field's name, which no code can write.</param>
/// <param name="Type">The field's type as code names it.</param>
/// <param name="Accessor">The name of the generated method that leads to it.</param>
/// <param name="IsOfStruct">True when the method takes its target by reference.</param>
internal sealed record BackingFieldSpec(string Field, string Type, string Accessor, bool IsOfStruct);

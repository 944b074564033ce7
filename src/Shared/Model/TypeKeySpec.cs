namespace SessionFlow.Model;

/// <summary>What the assembly's set of types needs to know of a tracked class.</summary>
/// <param name="DisplayName">The full name.</param>
/// <param name="StableName">The name in files, by which the set is ordered.</param>
/// <param name="Contract">How code elsewhere in the assembly names the contract; empty for a struct, and for a generic type, whose constructions have one.</param>
internal sealed record TypeKeySpec(string DisplayName, string StableName, string Contract)
{
    /// <summary>The names of the type, and of those that it is nested in, that have type parameters.</summary>
    public EquatableArray<string> Generic { get; init; }
}

namespace SessionFlow.Model;

/// <summary>How objects of a tracked class are made.</summary>
/// <param name="HasRestoringConstructor">True when nothing else can give an object its read-only state, or no constructor of the game may run.</param>
/// <param name="BaseRestores">True when the base class has a restoring constructor to chain to.</param>
/// <param name="DeclaresConstructors">True when the game wrote constructors, so that there is no implicit one.</param>
/// <param name="HasRequiredMembers">True when the class or a base has <c>required</c> members.</param>
internal sealed record ConstructionSpec(
    bool HasRestoringConstructor, bool BaseRestores, bool DeclaresConstructors, bool HasRequiredMembers)
{
    /// <summary>What the primary constructor is given, which every other has to chain to; null where there is none.</summary>
    public EquatableArray<ArgumentSpec>? Primary { get; init; }

    /// <summary>Members of bases that the restoring constructor sets, where it chains to the primary one and not to theirs.</summary>
    public EquatableArray<ArgumentSpec> Inherited { get; init; }

    /// <summary>The game's method that makes objects, as code writes it; null for none.</summary>
    public string? Factory { get; init; }

    /// <summary>Why no object can be made, as a clause; null when one can.</summary>
    public string? Obstacle { get; init; }
}

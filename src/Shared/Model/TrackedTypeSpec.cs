namespace SessionFlow.Model;

/// <summary>A tracked class or struct: everything that its generated file says.</summary>
internal sealed record TrackedTypeSpec
{
    /// <summary>The declaration to be continued.</summary>
    public required DeclarationSpec Declaration { get; init; }

    /// <summary>The name of the type in files.</summary>
    public required string StableName { get; init; }

    public required EquatableArray<string> FormerNames { get; init; }

    /// <summary>The version of the type's data; 0 unless the game gives one.</summary>
    public int Version { get; init; }

    /// <summary>What the names of generated members end with, because the game has some of them; mostly empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>True for a type with type parameters, or nested in one.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>The constructions of generic types that members and the base lead to.</summary>
    public EquatableArray<ClosedTypeSpec> Constructions { get; init; }

    public required bool IsStruct { get; init; }

    public required bool IsSealed { get; init; }

    public required bool IsAbstract { get; init; }

    /// <summary>The nearest tracked base; null for a topmost type.</summary>
    public required BaseSpec? Base { get; init; }

    public required ConstructionSpec Construction { get; init; }

    /// <summary>How a struct's values are made: by a constructor, unless the game wrote a primary one.</summary>
    public StructWriting Writing { get; init; }

    public required bool ImplementsOnRestored { get; init; }

    public bool ImplementsOnCapturing { get; init; }

    /// <summary>True when the game has a member that only has the name of the hook.</summary>
    public bool HasOtherOnCapturing { get; init; }

    /// <summary>True when the game has a member where the hook would be declared; it may still be one.</summary>
    public bool HasOtherOnRestored { get; init; }

    /// <summary>True when a base has members of the names of generated ones.</summary>
    public bool HidesBaseMembers { get; init; }

    /// <summary>The members that are captured, in the order of their declaration.</summary>
    public required EquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The members that cannot be captured.</summary>
    public required EquatableArray<GapSpec> Gaps { get; init; }

    /// <summary>The members that are no state because of what they hold.</summary>
    public EquatableArray<GapSpec> Ignored { get; init; }

    /// <summary>The enums that members hold, each once.</summary>
    public required EquatableArray<EnumSpec> Enums { get; init; }

    /// <summary>The untracked structs that members hold, each once.</summary>
    public required EquatableArray<ForeignStructSpec> ForeignStructs { get; init; }

    /// <summary>The set of the assembly's contracts, fully qualified.</summary>
    public required string TypeSet { get; init; }
}

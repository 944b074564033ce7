namespace SessionFlow.Model;

/// <summary>A tracked class or struct: everything that its generated file says.</summary>
internal sealed record TrackedTypeSpec
{
    /// <summary>The declaration to be continued.</summary>
    public required DeclarationSpec Declaration { get; init; }

    /// <summary>The name of the type in files.</summary>
    public required string StableName { get; init; }

    public required EquatableArray<string> FormerNames { get; init; }

    public required bool IsStruct { get; init; }

    public required bool IsSealed { get; init; }

    public required bool IsAbstract { get; init; }

    /// <summary>The nearest tracked base; null for a topmost type.</summary>
    public required BaseSpec? Base { get; init; }

    public required ConstructionSpec Construction { get; init; }

    public required bool ImplementsOnRestored { get; init; }

    /// <summary>The members that are captured, in the order of their declaration.</summary>
    public required EquatableArray<MemberSpec> Members { get; init; }

    /// <summary>The members that cannot be captured.</summary>
    public required EquatableArray<GapSpec> Gaps { get; init; }

    /// <summary>The enums that members hold, each once.</summary>
    public required EquatableArray<EnumSpec> Enums { get; init; }

    /// <summary>The untracked structs that members hold, each once.</summary>
    public required EquatableArray<ForeignStructSpec> ForeignStructs { get; init; }

    /// <summary>The set of the assembly's contracts, fully qualified.</summary>
    public required string TypeSet { get; init; }
}

namespace SessionFlow.Model;

/// <summary>A construction of a tracked generic type that is named somewhere in an assembly's code.</summary>
/// <param name="Types">The construction, and those inside its arguments.</param>
/// <param name="Enums">Enums that the arguments hold.</param>
/// <param name="ForeignStructs">Untracked structs that the arguments hold.</param>
internal sealed record NamedConstructionSpec(
    EquatableArray<ClosedTypeSpec> Types, EquatableArray<EnumSpec> Enums, EquatableArray<ForeignStructSpec> ForeignStructs);

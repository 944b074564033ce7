namespace SessionFlow.Model;

/// <summary>A class that a coordinator can attach: it has roots or handlers.</summary>
internal sealed record ParticipantSpec
{
    public required DeclarationSpec Declaration { get; init; }

    public required bool IsSealed { get; init; }

    /// <summary>The nearest base that is a participant itself, as code names it.</summary>
    public required string? Base { get; init; }

    public required EquatableArray<RootSpec> Roots { get; init; }

    public required EquatableArray<HandlerSpec> Handlers { get; init; }

    /// <summary>The set of the assembly's contracts, fully qualified.</summary>
    public required string TypeSet { get; init; }
}

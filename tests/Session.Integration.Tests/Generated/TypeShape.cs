using System.Collections.Immutable;

namespace Session.Integration.Tests.Generated;

/// <summary>A generated type: everything that its source is written from.</summary>
internal sealed record TypeShape(string Name, TypeForm Form)
{
    /// <summary>The class before it that it derives from.</summary>
    public TypeShape? Base { get; init; }

    /// <summary>The interface that it implements.</summary>
    public string? Interface { get; init; }

    /// <summary>The class that it is nested in.</summary>
    public string? Container { get; init; }

    /// <summary>The declaration of a given type.</summary>
    public string? Source { get; init; }

    /// <summary>What an enum is behind its names.</summary>
    public string? Underlying { get; init; }

    /// <summary>Whether it is a record: its read-only members stand in the declaration's head where no base needs parameters.</summary>
    public bool IsRecord { get; init; }

    /// <summary>Whether its parameters stand in the declaration's head and initialize its read-only members.</summary>
    public bool HasPrimaryConstructor { get; init; }

    public bool HasHooks { get; init; }

    /// <summary>Whether its number is its key.</summary>
    public bool IsKeyed { get; init; }

    /// <summary>A declaration that has to be passed over.</summary>
    public string? Noise { get; init; }

    public ImmutableArray<MemberShape> Members { get; init; } = ImmutableArray<MemberShape>.Empty;

    public bool IsTracked => Form >= TypeForm.Struct;

    public bool IsClass => Form >= TypeForm.Class;

    public string FullName => Container is null ? Name : Container + "." + Name;
}

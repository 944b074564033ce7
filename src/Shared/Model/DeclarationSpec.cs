using System.Linq;

namespace SessionFlow.Model;

/// <summary>A partial type declaration and where it stands.</summary>
internal sealed record DeclarationSpec
{
    /// <summary>The namespace with escaped identifiers; empty for the global one.</summary>
    public required string Namespace { get; init; }

    /// <summary>The types that the type is nested in, outermost first.</summary>
    public required EquatableArray<ContainerSpec> Containers { get; init; }

    /// <summary><c>class</c>, <c>struct</c> and so on.</summary>
    public required string Keyword { get; init; }

    /// <summary>The type's own name, escaped.</summary>
    public required string Identifier { get; init; }

    /// <summary>Its type parameters as code writes them, in angle brackets; empty without.</summary>
    public string TypeParameters { get; init; } = "";

    /// <summary>How the type's own code names it.</summary>
    public string Self => Identifier + TypeParameters;

    /// <summary>The type as code names it: <c>global::</c> and escaped identifiers.</summary>
    public required string FullName { get; init; }

    /// <summary>The type's full name as people write it, without escapes.</summary>
    public required string DisplayName { get; init; }

    /// <summary>True when code elsewhere in the assembly may not name the type.</summary>
    public required bool IsHidden { get; init; }

    /// <summary>The types from outside in, the type itself last.</summary>
    public EquatableArray<ContainerSpec> Path =>
        Containers.Append(new ContainerSpec(Keyword, Self, IsHidden)).ToEquatableArray();
}

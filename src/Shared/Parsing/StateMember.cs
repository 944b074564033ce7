using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>A field or an auto-property of an object: something that has memory.</summary>
/// <param name="Symbol">The field, or the property in front of it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsReadOnly">True when only a constructor or an object initializer can set it.</param>
/// <param name="HasInitializer">True when its declaration gives it a value.</param>
internal sealed record StateMember(ISymbol Symbol, ITypeSymbol Type, bool IsReadOnly, bool HasInitializer)
{
    /// <summary>True for a property that runs code when it is set: set after the plain members.</summary>
    public bool IsSetByCode { get; init; }

    /// <summary>True for a member that nobody named: where it cannot be captured, that is no mistake.</summary>
    public bool IsOptional { get; init; }

    /// <summary>The name that an attribute gave and that nothing has; null for a member that there is.</summary>
    public string? MissingName { get; init; }

    /// <summary>The compiler's field behind a property whose accessors generated code must not run.</summary>
    public string? BackingField { get; init; }

    /// <summary>Why generated code cannot get at the memory; null when it can.</summary>
    public Uncapturable? Obstacle { get; init; }
}

using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>A field or an auto-property of an object: something that has memory.</summary>
/// <param name="Symbol">The field, or the property in front of it.</param>
/// <param name="Type">What it holds.</param>
/// <param name="IsReadOnly">True when only a constructor or an object initializer can set it.</param>
/// <param name="HasInitializer">True when its declaration gives it a value.</param>
internal sealed record StateMember(ISymbol Symbol, ITypeSymbol Type, bool IsReadOnly, bool HasInitializer)
{
    /// <summary>Why generated code cannot get at the memory; null when it can.</summary>
    public Uncapturable? Obstacle { get; init; }
}

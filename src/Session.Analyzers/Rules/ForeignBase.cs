using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Rules;

/// <summary>A base of another assembly with state that could be captured.</summary>
/// <param name="Type">The base.</param>
/// <param name="Members">The names of its members that can be read and set.</param>
internal sealed record ForeignBase(INamedTypeSymbol Type, IReadOnlyList<string> Members)
{
    /// <summary>The tracked classes that derive from it, after the first.</summary>
    public List<INamedTypeSymbol> Others { get; } = new();
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>The members of a type that the game wrote, in an order that every build has.</summary>
internal static class SourceMembers
{
    private static readonly OncePerType<ImmutableArray<ISymbol>> Known = new(Find);

    /// <summary>Members in the order of their files' paths and of their declaration, without those that were generated.</summary>
    public static ImmutableArray<ISymbol> Of(INamedTypeSymbol type) => Known.Of(type);

    /// <summary>The constructors that the game wrote.</summary>
    public static IEnumerable<IMethodSymbol> Constructors(INamedTypeSymbol type) =>
        type.InstanceConstructors.Where(static constructor => !constructor.IsImplicitlyDeclared && !IsGenerated(constructor));

    private static ImmutableArray<ISymbol> Find(INamedTypeSymbol type)
    {
        IEnumerable<ISymbol> written = type.GetMembers().Where(static member => !IsGenerated(member));

        // Nearly every type stands in one file; what has no declaration of its own comes first in any case.
        return type.DeclaringSyntaxReferences.Length == 1
            ? written.OrderBy(static member => Tree(member) is not null).ToImmutableArray()
            : written.GroupBy(Tree).OrderBy(static part => part.Key?.FilePath, StringComparer.Ordinal).SelectMany(static part => part).ToImmutableArray();
    }

    private static SyntaxTree? Tree(ISymbol member)
    {
        // The memory of an auto-property has no declaration of its own.
        ImmutableArray<SyntaxReference> references = (member is IFieldSymbol { AssociatedSymbol: { } owner } ? owner : member).DeclaringSyntaxReferences;
        return references.IsEmpty ? null : references[0].SyntaxTree;
    }

    /// <summary>The declarations of a type that the game wrote.</summary>
    public static IEnumerable<SyntaxNode> Declarations(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Where(static reference => !IsGenerated(reference.SyntaxTree)).Select(static reference => reference.GetSyntax());

    private static bool IsGenerated(ISymbol member) => IsGenerated(Tree(member));

    private static bool IsGenerated(SyntaxTree? tree) => tree?.FilePath.EndsWith(KnownNames.GeneratedFileEnd, StringComparison.Ordinal) == true;
}

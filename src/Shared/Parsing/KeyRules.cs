using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>
/// Says what cannot be a key. A key is found by what it equals: a collection equals only itself, and what is inside one may
/// change while it is a key.
/// </summary>
internal static class KeyRules
{
    private const string Advice = "Use a value without collections or a tracked class as key";

    /// <summary>Why values of a kind are no keys; null when they are.</summary>
    public static Uncapturable? ObstacleOf(KindSpec kind, ITypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (kind is NullableKind nullable)
            return new("a dictionary has no entry for null, so that a key cannot be a Nullable", $"Use '{ShortName(type, nullable)}' as key");
        if (kind.IsCollection)
            return new("a collection is no lasting key: it equals only itself", Advice);
        string? path = PathToCollection(kind, type, new KindParser(compilation, cancellation), new HashSet<ISymbol>(SymbolEqualityComparer.Default));
        return path is null
            ? null
            : new($"'{type.ShortName()}' holds a collection in '{path}', which makes it no lasting key: a collection equals only itself", Advice);
    }

    private static string? PathToCollection(KindSpec kind, ITypeSymbol type, KindParser kinds, HashSet<ISymbol> visited)
    {
        if (kind is NullableKind nullable)
            return PathToCollection(nullable.Value, ((INamedTypeSymbol)type).TypeArguments[0], kinds, visited);
        if (kind is not (TrackedStructKind or ForeignStructKind) || !visited.Add(type))
            return null;
        foreach ((string name, ITypeSymbol held) in Members((INamedTypeSymbol)type))
        {
            if (kinds.Parse(held).Kind is not { } inner)
                continue;
            if (inner.IsCollection)
                return name;
            if (PathToCollection(inner, held, kinds, visited) is { } path)
                return name + "." + path;
        }

        return null;
    }

    private static IEnumerable<(string Name, ITypeSymbol Type)> Members(INamedTypeSymbol type) => type.IsTracked()
        ? StateMembers.WithMetadata(type).Select(static member => (member.Symbol.Name, member.Type))
        : OpenStructs.MembersOf(type);

    private static string ShortName(ITypeSymbol type, NullableKind nullable) =>
        type is INamedTypeSymbol { TypeArguments: [var value] } ? value.ShortName() : nullable.Value.Type;
}

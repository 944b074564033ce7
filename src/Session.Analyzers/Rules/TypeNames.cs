using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Which tracked types of a compilation have names in files that an earlier one has, or one of an assembly that it references.
/// Found once and forgotten with it.
/// </summary>
internal sealed class TypeNames
{
    private static readonly OncePerCompilation<TypeNames> Known =
        new(static (compilation, cancellation) => new TypeNames(TrackedTypes.Of(compilation, cancellation).All, ReferencedTypes.Of(compilation, cancellation)));

    private readonly Dictionary<ISymbol, TypeNameClash> _clashes = new(SymbolEqualityComparer.Default);

    private TypeNames(ImmutableArray<INamedTypeSymbol> types, IEnumerable<INamedTypeSymbol> referenced)
    {
        var taken = new Dictionary<string, INamedTypeSymbol>(StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in referenced)
        {
            foreach (string name in NamesOf(type))
                taken[name] = type;
        }

        var all = new HashSet<string>(types.SelectMany(NamesOf).Concat(taken.Keys), StringComparer.Ordinal);
        foreach (INamedTypeSymbol type in types)
        {
            string own = Hierarchy.StableName(type);
            foreach (string name in NamesOf(type))
            {
                if (!taken.TryGetValue(name, out INamedTypeSymbol? first))
                    taken.Add(name, type);
                else if (!SymbolEqualityComparer.Default.Equals(first, type) && !_clashes.ContainsKey(type))
                    _clashes.Add(type, new TypeNameClash(name, first, FreeNames.After(own, all), name == own));
            }
        }
    }

    public static TypeNames Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    public TypeNameClash? ClashOf(INamedTypeSymbol type) => _clashes.TryGetValue(type, out TypeNameClash? clash) ? clash : null;

    private static IEnumerable<string> NamesOf(INamedTypeSymbol type) =>
        new[] { Hierarchy.StableName(type) }.Concat(type.Find(KnownNames.Tracked).FormerNames());
}

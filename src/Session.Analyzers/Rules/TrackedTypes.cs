using System;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>The tracked types that a compilation declares, in the order of its sources; found once and forgotten with it.</summary>
internal sealed class TrackedTypes
{
    private static readonly ConditionalWeakTable<Compilation, TrackedTypes> Known = new();

    private TrackedTypes(ImmutableArray<INamedTypeSymbol> all) => All = all;

    public ImmutableArray<INamedTypeSymbol> All { get; }

    public static TrackedTypes Of(Compilation compilation, CancellationToken cancellation)
    {
        if (Known.TryGetValue(compilation, out TrackedTypes? known))
            return known;
        var found = new TrackedTypes(compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>().Where(static type => type.IsTracked())
            .OrderBy(static type => type.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static type => type.Locations[0].SourceSpan.Start)
            .ToImmutableArray());
        return Known.GetValue(compilation, _ => found);
    }
}

using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>The tracked types that a compilation declares, in the order of its sources; found once and forgotten with it.</summary>
internal sealed class TrackedTypes
{
    private static readonly OncePerCompilation<TrackedTypes> Known = new(Find);

    private TrackedTypes(ImmutableArray<INamedTypeSymbol> all) => All = all;

    public ImmutableArray<INamedTypeSymbol> All { get; }

    public static TrackedTypes Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    private static TrackedTypes Find(Compilation compilation, CancellationToken cancellation) =>
        new(compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellation)
            .OfType<INamedTypeSymbol>().Where(static type => type.IsTracked())
            .OrderBy(static type => type.Locations[0].SourceTree?.FilePath, StringComparer.Ordinal)
            .ThenBy(static type => type.Locations[0].SourceSpan.Start)
            .ToImmutableArray());
}

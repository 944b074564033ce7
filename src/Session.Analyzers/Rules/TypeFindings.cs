using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// What is wrong with each type as one that is tracked or attached. Every rule asks, each type is read once per compilation,
/// and all is forgotten with it.
/// </summary>
internal sealed class TypeFindings
{
    private static readonly ConditionalWeakTable<Compilation, TypeFindings> Known = new();
    private readonly ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Finding>> _findings = new(SymbolEqualityComparer.Default);

    public static ImmutableArray<Finding> Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            return ImmutableArray<Finding>.Empty;
        ConcurrentDictionary<INamedTypeSymbol, ImmutableArray<Finding>> known = Known.GetOrCreateValue(compilation)._findings;
        if (!known.TryGetValue(type, out ImmutableArray<Finding> findings))
            known[type] = findings = Read(type, compilation, cancellation);
        return findings;
    }

    private static ImmutableArray<Finding> Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        ImmutableArray<Finding> tracked = type.IsTracked()
            ? TrackedTypeParser.Parse(type, compilation, cancellation).Findings
            : ImmutableArray<Finding>.Empty;
        if (type.Has(KnownNames.Definition) && new KindParser(compilation, cancellation).ObstacleOf(type) is { } noKey)
            tracked = tracked.Add(new Finding(noKey.Finding, type, noKey.Reason, noKey.Advice));
        if (ParticipantParser.FirstMark(type) is null)
            return tracked;

        // What stands in the way of both is said once.
        return tracked.AddRange(ParticipantParser.Parse(type, cancellation).Findings
            .Where(finding => !tracked.Contains(finding, FindingPlaceComparer.Instance)));
    }
}

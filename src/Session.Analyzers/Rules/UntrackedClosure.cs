using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The untracked classes and structs of a compilation that its tracked types hold or derive from, and those that they hold in
/// turn: what has to be tracked until nothing is lost. Found once per compilation and forgotten with it.
/// </summary>
internal sealed class UntrackedClosure
{
    private static readonly OncePerCompilation<UntrackedClosure> Known = new(static (compilation, cancellation) => new UntrackedClosure(compilation, cancellation));
    private readonly Dictionary<ISymbol, List<ISymbol>> _places = new(SymbolEqualityComparer.Default);
    private readonly Queue<INamedTypeSymbol> _open = new();

    private UntrackedClosure(Compilation compilation, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in TrackedTypes.Of(compilation, cancellation).All)
            _open.Enqueue(type);
        while (_open.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Visit(_open.Dequeue(), compilation, cancellation);
        }
    }

    public static UntrackedClosure Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    public bool Contains(INamedTypeSymbol? type) => type is not null && _places.ContainsKey(type);

    /// <summary>The members that hold an untracked type, and the types that derive from it; nothing for one that is not missed.</summary>
    public IReadOnlyList<ISymbol> PlacesOf(INamedTypeSymbol type) =>
        _places.TryGetValue(type, out List<ISymbol>? places) ? places : System.Array.Empty<ISymbol>();

    private void Visit(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.IsIgnored())
            return;
        foreach (INamedTypeSymbol level in type.TypeKind == TypeKind.Class ? Hierarchy.UntrackedBases(type) : Enumerable.Empty<INamedTypeSymbol>())
        {
            if (IsOfSource(level) && !level.IsIgnored() && StateMembers.Of(level).Any())
                Add(level.OriginalDefinition, type);
        }

        var kinds = new KindParser(compilation, cancellation);
        DeclaredWrites? writes = null;
        foreach (StateMember member in StateMembers.Of(type))
        {
            if (member.Obstacle is null && HasUntracked(member.Type) && kinds.Parse(member).Obstacle is { Finding: FindingKind.Uncapturable, Culprit: { } culprit }
                && Mutability.LossOf(member, writes ??= new DeclaredWrites(type)) == Loss.Felt)
            {
                Add(culprit, member.Symbol);
            }
        }
    }

    private void Add(INamedTypeSymbol missing, ISymbol place)
    {
        if (!_places.TryGetValue(missing, out List<ISymbol>? places))
        {
            _places.Add(missing, places = new List<ISymbol>());
            _open.Enqueue(missing);
        }

        places.Add(place);
    }

    /// <summary>True when a class or struct of this compilation that is not tracked stands in a type: most members are not worth a look.</summary>
    private static bool HasUntracked(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HasUntracked(array.ElementType),
        INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } named =>
            (IsOfSource(named) && !named.IsTracked()) || named.TypeArguments.Any(HasUntracked),
        INamedTypeSymbol { TypeKind: TypeKind.Interface } named => named.TypeArguments.Any(HasUntracked),
        _ => false,
    };

    private static bool IsOfSource(INamedTypeSymbol type) => !type.DeclaringSyntaxReferences.IsEmpty;
}

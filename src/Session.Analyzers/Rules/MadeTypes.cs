using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The tracked classes of which a restore may have to make objects: those that stand in a collection, in a value or in a member
/// that is set while the game plays. Roots, and what other members hold, are there already and are restored in place, unless
/// their holder has to be made. Found once per compilation, if anybody asks, and forgotten with it.
/// </summary>
internal sealed class MadeTypes
{
    private static readonly OncePerCompilation<MadeTypes> Known =
        new(static (compilation, cancellation) => new MadeTypes(TrackedTypes.Of(compilation, cancellation).All, cancellation));

    private readonly HashSet<ISymbol> _declared = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ISymbol> _made = new(SymbolEqualityComparer.Default);

    private MadeTypes(ImmutableArray<INamedTypeSymbol> tracked, CancellationToken cancellation)
    {
        var held = new List<(INamedTypeSymbol Holder, ITypeSymbol Type)>();
        foreach (INamedTypeSymbol type in tracked)
        {
            cancellation.ThrowIfCancellationRequested();
            var writes = new DeclaredWrites(type);
            foreach (StateMember member in StateMembers.Of(type).Where(static member => !member.Symbol.Has(KnownNames.Reference)))
            {
                if (type.TypeKind == TypeKind.Class && member.Type is INamedTypeSymbol { TypeArguments.IsEmpty: true } && !IsReplaced(member, writes))
                    held.Add((type, member.Type));
                else
                    Declare(member.Type);
            }
        }

        // What a made object holds is made with it, and so on.
        bool isNew = true;
        while (isNew)
        {
            foreach (INamedTypeSymbol type in tracked.Where(type => type.TypeKind == TypeKind.Class && IsDeclared(type)))
                Make(type);
            isNew = held.Where(item => _made.Contains(item.Holder)).Aggregate(false, (any, item) => Declare(item.Type) || any);
        }
    }

    public static MadeTypes Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    public bool Contains(INamedTypeSymbol type) => _made.Contains(type);

    private static bool IsReplaced(StateMember member, DeclaredWrites writes) =>
        !member.IsReadOnly && (Mutability.IsSetFromOutside(member.Symbol) || writes.InPlay(member.Symbol));

    // Whoever makes an object has its bases' constructors called.
    private void Make(INamedTypeSymbol type)
    {
        foreach (INamedTypeSymbol level in new[] { type }.Concat(Hierarchy.Bases(type)))
            _made.Add(level.OriginalDefinition);
    }

    private bool IsDeclared(INamedTypeSymbol type) =>
        _declared.Contains(type) || Hierarchy.Bases(type).Any(level => _declared.Contains(level.OriginalDefinition))
        || type.AllInterfaces.Any(item => _declared.Contains(item.OriginalDefinition));

    /// <summary>Notes what may stand where a type is declared: an object of it, or of what is in it; true for something new.</summary>
    private bool Declare(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Declare(array.ElementType),
        INamedTypeSymbol named => _declared.Add(named.OriginalDefinition) | named.TypeArguments.Aggregate(false, (any, argument) => Declare(argument) || any),
        _ => false,
    };
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The classes of a compilation that look like shared data: tracked types hold their objects, none makes one, nothing in them
/// ever changes, and they have an id. Found once per compilation and forgotten with it.
/// </summary>
internal sealed class SharedData
{
    private static readonly OncePerCompilation<SharedData> Known = new(static (compilation, cancellation) => new SharedData(compilation, cancellation));
    private readonly Dictionary<ISymbol, List<ISymbol>> _places = new(SymbolEqualityComparer.Default);

    private SharedData(Compilation compilation, CancellationToken cancellation)
    {
        var candidates = new Dictionary<ISymbol, bool>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in TrackedTypes.Of(compilation, cancellation).All)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (StateMember member in StateMembers.Of(type))
            {
                foreach (INamedTypeSymbol held in HeldIn(member.Type))
                {
                    if (!candidates.TryGetValue(held, out bool isCandidate))
                        candidates[held] = isCandidate = IsUnchanging(held, compilation);
                    if (isCandidate)
                        Add(held, member.Symbol);
                }
            }
        }

        if (_places.Count > 0)
            RemoveMade(TrackedTypes.Of(compilation, cancellation).All);
    }

    public static SharedData Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    /// <summary>The members that hold objects of a class; nothing for one that is no shared data.</summary>
    public IReadOnlyList<ISymbol> PlacesOf(INamedTypeSymbol type) =>
        _places.TryGetValue(type, out List<ISymbol>? places) ? places : System.Array.Empty<ISymbol>();

    private void Add(INamedTypeSymbol held, ISymbol place)
    {
        if (!_places.TryGetValue(held, out List<ISymbol>? places))
            _places.Add(held, places = new List<ISymbol>());
        places.Add(place);
    }

    /// <summary>The classes of this compilation in a type: itself, its elements, its type arguments.</summary>
    private static IEnumerable<INamedTypeSymbol> HeldIn(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => HeldIn(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } generic => generic.TypeArguments.SelectMany(HeldIn),
        INamedTypeSymbol { TypeKind: TypeKind.Class, DeclaringSyntaxReferences.IsEmpty: false } named => new[] { named },
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    };

    private static bool IsUnchanging(INamedTypeSymbol type, Compilation compilation) =>
        type is { IsAbstract: false, IsStatic: false, BaseType.SpecialType: SpecialType.System_Object } && !type.IsIgnored()
        && Definitions.ClassOf(type, AssemblyMarks.Of(compilation)) is null
        && AssemblyMarks.Of(compilation).ReasonToIgnore(type) is null
        && StateMembers.Of(type).Skip(1).Any()
        && StateMembers.Of(type).All(static member => member.IsReadOnly)
        && !Mutability.IsChangingClass(type)

        // What has a Guid is made while the game plays, mostly, and not written by its designers.
        && IdMembers.Of(type, compilation) is { Type.Name: not "Guid" };

    /// <summary>What tracked types make, or change by copying, is made in play and stands in no table of the game.</summary>
    private void RemoveMade(IEnumerable<INamedTypeSymbol> tracked)
    {
        foreach (INamedTypeSymbol type in tracked)
        {
            foreach (SyntaxNode node in SourceMembers.Declarations(type).SelectMany(static declaration => declaration.DescendantNodes()))
            {
                if (node is ObjectCreationExpressionSyntax creation)
                    Remove(found => found.Name == NameOf(creation.Type));
                else if (node is WithExpressionSyntax or ImplicitObjectCreationExpressionSyntax { Parent: not EqualsValueClauseSyntax })
                    Remove(found => _places[found].Any(place => SymbolEqualityComparer.Default.Equals(place.ContainingType, type)));
            }
        }
    }

    private void Remove(System.Func<ISymbol, bool> isMade)
    {
        foreach (ISymbol made in _places.Keys.Where(isMade).ToList())
            _places.Remove(made);
    }

    private static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => "",
    };
}

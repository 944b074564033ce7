using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// The bases of other assemblies that tracked classes derive from, with the state that could be captured and is not, each at
/// the first class that derives from it. Found once per compilation and forgotten with it.
/// </summary>
internal sealed class ForeignBases
{
    private static readonly OncePerCompilation<ForeignBases> Known = new(static (compilation, cancellation) => new ForeignBases(compilation, cancellation));
    private readonly Dictionary<ISymbol, ForeignBase> _atFirst = new(SymbolEqualityComparer.Default);

    private ForeignBases(Compilation compilation, CancellationToken cancellation)
    {
        var bases = new Dictionary<ISymbol, ForeignBase>(SymbolEqualityComparer.Default);
        foreach (INamedTypeSymbol type in TrackedTypes.Of(compilation, cancellation).All.Where(static type => type.TypeKind == TypeKind.Class && !type.IsIgnored()))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Hierarchy.UntrackedBases(type).FirstOrDefault(static level => !Hierarchy.IsSource(level)) is not { } nearest
                || type.Has(KnownNames.Inherited) || IsSettled(nearest, compilation)

                // What a class holds as a collection is captured by content.
                || DerivedCollections.IsCollection(nearest))
            {
                continue;
            }

            if (bases.TryGetValue(nearest.OriginalDefinition, out ForeignBase? found))
            {
                found.Others.Add(type);
            }
            else if (StateOf(nearest, type, compilation, cancellation) is { Count: > 0 } members)
            {
                bases.Add(nearest.OriginalDefinition, found = new ForeignBase(nearest, members));
                _atFirst.Add(type, found);
            }
        }
    }

    public static ForeignBases Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    /// <summary>The base that is reported at a class; null for none.</summary>
    public ForeignBase? At(INamedTypeSymbol type) => _atFirst.TryGetValue(type, out ForeignBase? found) ? found : null;

    private static bool IsSettled(INamedTypeSymbol nearest, Compilation compilation) =>
        AssemblyMarks.Of(compilation).ReasonToIgnore(nearest) is not null
        || AssemblyMarks.Of(compilation).Inherited.Any(mark => Levels(nearest).Any(level => SymbolEqualityComparer.Default.Equals(level.OriginalDefinition, mark.Type.OriginalDefinition)));

    private static List<string> StateOf(INamedTypeSymbol nearest, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var kinds = new KindParser(compilation, cancellation);
        return Levels(nearest).SelectMany(static level => level.GetMembers())
            .Where(member => Settable(member) is { } held && compilation.IsSymbolAccessibleWithin(member, type, type) && kinds.Parse(held).Kind is not null)
            .Select(static member => member.Name).Distinct().ToList();
    }

    private static ITypeSymbol? Settable(ISymbol member) => member switch
    {
        IFieldSymbol { IsStatic: false, IsConst: false, IsReadOnly: false, AssociatedSymbol: null } field => field.Type,
        IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null, SetMethod: { IsInitOnly: false, DeclaredAccessibility: Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal } } property => property.Type,
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol nearest)
    {
        for (INamedTypeSymbol? level = nearest; level is not null && level.SpecialType == SpecialType.None; level = level.BaseType)
            yield return level;
    }
}

using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>
/// Which tracked classes a compilation declares. Asked only where a member is declared as an interface or an untracked
/// class, found once per compilation, and forgotten with it.
/// </summary>
internal sealed class TrackedIndex
{
    private static readonly OncePerCompilation<TrackedIndex> Known = new(static (compilation, cancellation) => new TrackedIndex(compilation, cancellation));
    private readonly HashSet<ISymbol> _places = new(SymbolEqualityComparer.Default);

    private TrackedIndex(Compilation compilation, CancellationToken cancellation)
    {
        foreach (INamedTypeSymbol type in compilation.GetSymbolsWithName(static _ => true, SymbolFilter.Type, cancellation).OfType<INamedTypeSymbol>())
        {
            if (type.TypeKind != TypeKind.Class || !HasAttributes(type) || !type.IsTracked())
                continue;
            foreach (INamedTypeSymbol place in type.AllInterfaces)
                _places.Add(place.OriginalDefinition);
            for (INamedTypeSymbol? place = type.BaseType; place is not null; place = place.BaseType)
                _places.Add(place.OriginalDefinition);
        }
    }

    public static TrackedIndex Of(Compilation compilation, CancellationToken cancellation) => Known.Of(compilation, cancellation);

    /// <summary>True when an object of a tracked class may stand where the type is declared.</summary>
    public bool CanStandIn(INamedTypeSymbol type) =>
        _places.Contains(type.OriginalDefinition)

        // The interface of a library with tracked types is there for them and for those of other libraries.
        || (type.DeclaringSyntaxReferences.IsEmpty && type.ContainingAssembly.Has(KnownNames.Types));

    private static bool HasAttributes(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Any(static reference =>
        reference.GetSyntax() is TypeDeclarationSyntax { AttributeLists.Count: > 0 });
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>Finds the method of a class that makes its objects for a restore.</summary>
internal static class Factories
{
    private static readonly OncePerType<IMethodSymbol?> Known = new(Find);

    /// <summary>The one method that is marked and has the shape of a factory.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol type) => Known.Of(type);

    private static IMethodSymbol? Find(INamedTypeSymbol type)
    {
        IMethodSymbol[] marked = Marked(type).ToArray();
        return marked.Length == 1 && Misshape(marked[0]) is null ? marked[0] : null;
    }

    public static IEnumerable<Finding> Misshapen(INamedTypeSymbol type)
    {
        int count = 0;
        foreach (IMethodSymbol method in Marked(type))
        {
            string? reason = ++count > 1 ? "another method of the class is its factory already" : Misshape(method);
            if (reason is not null)
                yield return new Finding(FindingKind.WrongShape, method, reason, $"Write it as 'static {type.Name} Create(SessionCreateContext context)'");
        }
    }

    private static IEnumerable<IMethodSymbol> Marked(INamedTypeSymbol type) =>
        SourceMembers.Of(type).OfType<IMethodSymbol>().Where(static method => MayBeMarked(method) && method.Has(KnownNames.Factory));

    /// <summary>Attributes are looked up by the compiler method by method, and most methods are accessors that bear none.</summary>
    private static bool MayBeMarked(IMethodSymbol method) =>
        method.MethodKind is not (MethodKind.PropertyGet or MethodKind.PropertySet)
        || method.DeclaringSyntaxReferences.Any(static reference => reference.GetSyntax() is AccessorDeclarationSyntax { AttributeLists.Count: > 0 });

    private static string? Misshape(IMethodSymbol method) => method switch
    {
        { ContainingType.TypeKind: not TypeKind.Class } => "values are made without a factory",
        { ContainingType.IsAbstract: true } => "the class is abstract, so that each class derived from it needs a factory of its own",
        { IsStatic: false } => "a factory belongs to no object and has to be static",
        { Arity: not 0 } => "a factory has no type parameters",
        { Parameters: not [{ RefKind: RefKind.None, Type.Name: "SessionCreateContext" }] } => "a factory takes a SessionCreateContext",
        _ when !SymbolEqualityComparer.Default.Equals(method.ReturnType, method.ContainingType) => "a factory returns an object of its class",
        _ => null,
    };
}

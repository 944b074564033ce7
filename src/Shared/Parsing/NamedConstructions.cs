using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Model;

namespace SessionFlow.Parsing;

/// <summary>
/// Finds where code names a construction of a tracked generic type. A name is looked up by the compiler only if a tracked
/// type has it, or one that contains a tracked type; which those are is known file by file.
/// </summary>
internal static class NamedConstructions
{
    private static readonly OncePerCompilation<HashSet<string>> Names = new(Read);
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> NamesInTree = new();

    public static NamedConstructionSpec? Parse(GenericNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        if (!Names.Of(model.Compilation, cancellation).Contains(name.Identifier.ValueText) || FullName(name, model, cancellation) is not { } type)
            return null;
        if (!GenericLinks.IsGeneric(type) || !CanBeNamed(type) || GenericLinks.IsEndless(type))
            return null;
        if (IsDeclaredByState(name, model, cancellation))
            return null;
        var kinds = new KindParser(model.Compilation, cancellation);
        var links = new GenericLinks(kinds);
        links.Add(type);
        return links.Types.Count == 0 ? null : new NamedConstructionSpec(links.Types, kinds.Enums, kinds.ForeignStructs);
    }

    /// <summary>True in the declared type of a tracked type's member, and in its base list: its own generated code names those.</summary>
    private static bool IsDeclaredByState(SyntaxNode name, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode? place = name.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node is BaseListSyntax or ExpressionSyntax { Parent: EqualsValueClauseSyntax } or MemberDeclarationSyntax and not TypeDeclarationSyntax or AccessorListSyntax);
        return place is BaseListSyntax or FieldDeclarationSyntax or PropertyDeclarationSyntax
            && place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && model.GetDeclaredSymbol(type, cancellation)?.IsTracked() == true
            && !(place is MemberDeclarationSyntax member && member.Modifiers.Any(SyntaxKind.StaticKeyword));
    }

    /// <summary>The type that the outermost name means: in <c>Outer&lt;int&gt;.Inner</c> that is the inner one.</summary>
    private static INamedTypeSymbol? FullName(SimpleNameSyntax name, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode whole = name;
        while ((whole.Parent is QualifiedNameSyntax qualified && (qualified.Left == whole || qualified.Right == whole))
            || whole.Parent is MemberAccessExpressionSyntax { Expression: var left } && left == whole)
        {
            whole = whole.Parent;
        }

        for (SyntaxNode? node = whole; node is not null && name.Span.Start >= node.Span.Start; node = Inner(node))
        {
            if (model.GetSymbolInfo(node, cancellation).Symbol is { } symbol)
                return (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor ? constructor.ContainingType : symbol) as INamedTypeSymbol;
        }

        return null;
    }

    private static ExpressionSyntax? Inner(SyntaxNode node) => node switch
    {
        QualifiedNameSyntax qualified => qualified.Left,
        MemberAccessExpressionSyntax access => access.Expression,
        _ => null,
    };

    /// <summary>True when code beside the assembly's types may write the name, and no type parameter is left in it.</summary>
    private static bool CanBeNamed(ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => false,
        IArrayTypeSymbol array => CanBeNamed(array.ElementType),
        INamedTypeSymbol named => named.TypeKind != TypeKind.Error
            && named.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal or Accessibility.ProtectedOrInternal or Accessibility.NotApplicable
            && named.TypeArguments.All(CanBeNamed)
            && (named.ContainingType is null || CanBeNamed(named.ContainingType)),
        _ => false,
    };

    private static HashSet<string> Read(Compilation compilation, CancellationToken cancellation)
    {
        var names = new HashSet<string>(compilation.SyntaxTrees.SelectMany(tree => NamesInTree.GetValue(tree, found => Read(found, cancellation))));
        foreach (IAssemblySymbol reference in compilation.SourceModule.ReferencedAssemblySymbols)
        {
            if (reference.Find(KnownNames.Types) is { } types)
                names.UnionWith(types.NamesOf("Generic"));
        }

        return names;
    }

    private static string[] Read(SyntaxTree tree, CancellationToken cancellation) => tree.GetRoot(cancellation)
        .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
        .OfType<TypeDeclarationSyntax>()
        .Where(static type => type.Arity > 0 && HasMarkedTypes(type))
        .Select(static type => type.Identifier.ValueText)
        .Distinct().ToArray();

    private static bool HasMarkedTypes(TypeDeclarationSyntax type) =>
        type.AttributeLists.Count > 0 || type.Members.OfType<TypeDeclarationSyntax>().Any(HasMarkedTypes);
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Asks of a method's body whether it would stand another signature.</summary>
internal static class MethodBodies
{
    public static SyntaxNode? Of(MethodDeclarationSyntax method) => (SyntaxNode?)method.Body ?? method.ExpressionBody;

    /// <summary>True when nothing in the body gives a value back, or only an asynchronous method its task.</summary>
    public static bool MayReturnNothing(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (!method.DescendantNodes().OfType<ReturnStatementSyntax>().Any(static statement => statement.Expression is not null)
            && (method.ExpressionBody is null || method.ExpressionBody.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax));

    /// <summary>True when the parameters are used nowhere, so that others may stand in their place.</summary>
    public static bool MayTakeAnother(MethodDeclarationSyntax method) =>
        Of(method) is { } body && !body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(used => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == used.Identifier.ValueText));

    /// <summary>True when the body needs no object of its type.</summary>
    public static bool MayBeStatic(MethodDeclarationSyntax method, SemanticModel model) =>
        Of(method) is { } body && !body.DescendantNodesAndSelf().Any(node => node is ThisExpressionSyntax or BaseExpressionSyntax
            || (node is IdentifierNameSyntax { Parent: not MemberAccessExpressionSyntax } name
                && model.GetSymbolInfo(name).Symbol is { IsStatic: false, Kind: SymbolKind.Field or SymbolKind.Property or SymbolKind.Method or SymbolKind.Event } used
                && !IsInInitializer(name, used)));

    /// <summary>True when everything that the body gives back is of a type.</summary>
    public static bool MayReturn(MethodDeclarationSyntax method, ITypeSymbol type, SemanticModel model)
    {
        ExpressionSyntax[] given = method.ExpressionBody is { } arrow
            ? new[] { arrow.Expression }
            : method.DescendantNodes().OfType<ReturnStatementSyntax>().Select(static statement => statement.Expression).OfType<ExpressionSyntax>().ToArray();
        return given.All(value => value is ImplicitObjectCreationExpressionSyntax or ThrowExpressionSyntax
                || SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(value).Type, type))
            && (given.Length > 0 || method.DescendantNodes().OfType<ThrowStatementSyntax>().Any());
    }

    // What is set in an object initializer is of the object that is made.
    private static bool IsInInitializer(IdentifierNameSyntax name, ISymbol used) =>
        name.Parent is AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment && assignment.Left == name && used.Kind is SymbolKind.Field or SymbolKind.Property
        || name.Parent is NameColonSyntax;
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Gives a handler the signature that its event asks for, where its body allows it.</summary>
internal sealed class CorrectHandler : Edit
{
    public override string Title => "Correct the signature";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("payload") && MethodAt(root, diagnostic) is { TypeParameterList: null } method && MayReturnNothing(method) && MayTakeAnother(method);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MethodDeclarationSyntax method = MethodAt(editor.OriginalRoot, diagnostic)!;
        string payload = Attributes.NamedType(diagnostic.Properties["payload"]!, editor.SemanticModel, method.SpanStart);
        editor.ReplaceNode(method, (node, _) => Correct((MethodDeclarationSyntax)node, payload));
    }

    private static MethodDeclarationSyntax Correct(MethodDeclarationSyntax method, string payload)
    {
        string name = method.ParameterList.Parameters.FirstOrDefault()?.Identifier.ValueText ?? "value";
        TypeSyntax returned = SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword)).WithTriviaFrom(method.ReturnType);
        ParameterListSyntax parameters = method.ParameterList.Parameters.Count == 0
            ? method.ParameterList
            : SyntaxFactory.ParseParameterList($"({payload} {name})").WithTriviaFrom(method.ParameterList);
        return method.WithReturnType(returned).WithParameterList(parameters);
    }

    /// <summary>True when nothing in the body gives a value back, or only an asynchronous method its task.</summary>
    private static bool MayReturnNothing(MethodDeclarationSyntax method) =>
        method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
        || (!method.DescendantNodes().OfType<ReturnStatementSyntax>().Any(static statement => statement.Expression is not null)
            && (method.ExpressionBody is null || method.ExpressionBody.Expression is InvocationExpressionSyntax or AssignmentExpressionSyntax or AwaitExpressionSyntax));

    /// <summary>True when the parameters are used nowhere, so that others may stand in their place.</summary>
    private static bool MayTakeAnother(MethodDeclarationSyntax method)
    {
        SyntaxNode? body = (SyntaxNode?)method.Body ?? method.ExpressionBody;
        return body is not null && !body.DescendantNodes().OfType<IdentifierNameSyntax>()
            .Any(used => method.ParameterList.Parameters.Any(parameter => parameter.Identifier.ValueText == used.Identifier.ValueText));
    }

    private static MethodDeclarationSyntax? MethodAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) as MethodDeclarationSyntax;
}

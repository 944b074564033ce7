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
        diagnostic.Properties.ContainsKey("payload") && MethodAt(root, diagnostic) is { TypeParameterList: null } method && MethodBodies.MayReturnNothing(method) && MethodBodies.MayTakeAnother(method);

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

    private static MethodDeclarationSyntax? MethodAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) as MethodDeclarationSyntax;
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Gives a method that is marked as a factory a factory's signature, where its body allows it.</summary>
internal sealed class CorrectFactory : Edit
{
    private const string Context = "SessionCreateContext";

    public override string Title => "Make it a factory";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        MethodAt(root, diagnostic) is { TypeParameterList: null } method
        && model.GetDeclaredSymbol(method) is { ContainingType: { TypeKind: TypeKind.Class, IsAbstract: false } type } symbol
        && IsOnlyFactory(symbol)
        && (IsContextTaken(method) || MethodBodies.MayTakeAnother(method))
        && MethodBodies.MayBeStatic(method, model) && MethodBodies.MayReturn(method, type, model);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MethodDeclarationSyntax method = MethodAt(editor.OriginalRoot, diagnostic)!;
        string context = Attributes.NamedType(Context, editor.SemanticModel, method.SpanStart);
        string type = editor.SemanticModel.GetDeclaredSymbol(method)!.ContainingType.ToMinimalDisplayString(editor.SemanticModel, method.SpanStart);
        editor.ReplaceNode(method, (node, _) => Correct((MethodDeclarationSyntax)node, context, type));
    }

    private static MethodDeclarationSyntax Correct(MethodDeclarationSyntax method, string context, string type)
    {
        MethodDeclarationSyntax corrected = method.WithReturnType(SyntaxFactory.ParseTypeName(type).WithTriviaFrom(method.ReturnType));
        if (!IsContextTaken(method))
            corrected = corrected.WithParameterList(SyntaxFactory.ParseParameterList($"({context} context)").WithTriviaFrom(method.ParameterList));
        if (corrected.Modifiers.Any(SyntaxKind.StaticKeyword))
            return corrected;
        SyntaxToken keyword = SyntaxFactory.Token(SyntaxKind.StaticKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        return corrected.Modifiers.Count > 0
            ? corrected.AddModifiers(keyword)
            : corrected.WithReturnType(corrected.ReturnType.WithoutLeadingTrivia()).AddModifiers(keyword.WithLeadingTrivia(corrected.ReturnType.GetLeadingTrivia()));
    }

    /// <summary>True when no other method of the class is marked: of two, a signature would mend neither.</summary>
    private static bool IsOnlyFactory(IMethodSymbol method) => IsMarked(method) && method.ContainingType.GetMembers().Count(IsMarked) == 1;

    private static bool IsMarked(ISymbol member) => member.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: "SessionFactoryAttribute" } type && Attributes.IsOurs(type.ContainingNamespace));

    private static bool IsContextTaken(MethodDeclarationSyntax method) =>
        method.ParameterList.Parameters is [{ Modifiers.Count: 0, Type: { } type }] && type.ToString().EndsWith(Context, System.StringComparison.Ordinal);

    private static MethodDeclarationSyntax? MethodAt(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan) as MethodDeclarationSyntax;
}

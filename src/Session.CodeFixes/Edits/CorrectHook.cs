using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Gives a method that has a hook's name the hook's signature, where its body allows it and nobody else calls it.</summary>
internal sealed class CorrectHook : Edit
{
    private const string Restored = "OnRestored";
    private static readonly SyntaxKind[] Kept = { SyntaxKind.AsyncKeyword, SyntaxKind.UnsafeKeyword };
    private static readonly SyntaxKind[] Binding = { SyntaxKind.VirtualKeyword, SyntaxKind.OverrideKeyword, SyntaxKind.AbstractKeyword };

    public override string Title => "Make it the hook";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        MethodAt(root, diagnostic) is { TypeParameterList: null, ExplicitInterfaceSpecifier: null, Parent: ClassDeclarationSyntax or RecordDeclarationSyntax } method
        && method.Identifier.ValueText is Restored or "OnCapturing"
        && !method.Modifiers.Any(static token => Binding.Contains(token.Kind()))
        && MethodBodies.MayReturnNothing(method) && (MethodBodies.MayTakeAnother(method) || IsContextTaken(method))
        && model.GetDeclaredSymbol(method) is { } symbol && !IsOfInterface(symbol)
        && !root.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.ValueText == method.Identifier.ValueText);

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MethodDeclarationSyntax method = MethodAt(editor.OriginalRoot, diagnostic)!;
        string context = Attributes.NamedType("SessionRestoreContext", editor.SemanticModel, method.SpanStart);
        editor.ReplaceNode(method, (node, _) => Correct((MethodDeclarationSyntax)node, context));
    }

    private static MethodDeclarationSyntax Correct(MethodDeclarationSyntax method, string context)
    {
        string name = IsContextTaken(method) ? method.ParameterList.Parameters[0].Identifier.ValueText : "context";
        string parameters = method.Identifier.ValueText == Restored ? $"({context} {name})" : "()";
        SyntaxTriviaList leading = method.GetLeadingTrivia();
        MethodDeclarationSyntax bare = method.WithoutLeadingTrivia();
        SyntaxTokenList kept = SyntaxFactory.TokenList(bare.Modifiers.Where(static token => Kept.Contains(token.Kind())).Select(static token => token.WithLeadingTrivia()));
        return bare
            .WithModifiers(kept.Add(SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
            .WithReturnType(SyntaxFactory.PredefinedType(SyntaxFactory.Token(SyntaxKind.VoidKeyword)).WithTrailingTrivia(SyntaxFactory.Space))
            .WithParameterList(SyntaxFactory.ParseParameterList(parameters).WithTriviaFrom(bare.ParameterList))
            .WithLeadingTrivia(leading);
    }

    /// <summary>True for a method that has the right parameter and is wrong elsewhere.</summary>
    private static bool IsContextTaken(MethodDeclarationSyntax method) =>
        method.Identifier.ValueText == Restored && method.ParameterList.Parameters is [{ Modifiers.Count: 0, Type: { } type }] && type.ToString().EndsWith("SessionRestoreContext", System.StringComparison.Ordinal);

    private static bool IsOfInterface(IMethodSymbol method) => method.ContainingType.AllInterfaces.SelectMany(item => item.GetMembers(method.Name))
        .Any(member => SymbolEqualityComparer.Default.Equals(method.ContainingType.FindImplementationForInterfaceMember(member), method));

    private static MethodDeclarationSyntax? MethodAt(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan) as MethodDeclarationSyntax;
}

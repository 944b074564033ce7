using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Adds the hook that a restore calls, for the game to write what has to be done again.</summary>
internal sealed class AddRestoredHook : Edit
{
    public override string Title => "Add OnRestored";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => TypeAt(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        TypeDeclarationSyntax type = TypeAt(editor.OriginalRoot, diagnostic)!;
        if (!memory.IsFirst("hook of " + editor.SemanticModel.GetDeclaredSymbol(type)?.ToDisplayString()))
            return;
        string context = Attributes.NamedType("SessionRestoreContext", editor.SemanticModel, type.OpenBraceToken.Span.End);
        MemberDeclarationSyntax hook = SyntaxFactory.ParseMemberDeclaration($"partial void OnRestored({context} context)\n{{\n}}\n")!
            .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation);
        editor.AddMember(type, hook);
    }

    private static TypeDeclarationSyntax? TypeAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Parent as TypeDeclarationSyntax;
}

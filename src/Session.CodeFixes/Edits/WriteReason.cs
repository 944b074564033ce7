using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Writes a reason, to be edited, where there is none.</summary>
internal sealed class WriteReason : Edit
{
    public override string Title => "Write a reason";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => Target(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        ExpressionSyntax reason = SyntaxFactory.ParseExpression("\"reason\"");
        SyntaxNode target = Target(editor.OriginalRoot, diagnostic)!;
        editor.ReplaceNode(target, target is AttributeSyntax attribute
            ? attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.AttributeArgument(reason))))
            : reason.WithTriviaFrom(target));
    }

    // An attribute on the assembly needs its type first, which nobody here knows.
    private static SyntaxNode? Target(SyntaxNode root, Diagnostic diagnostic) => root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true) switch
    {
        ExpressionSyntax { Parent: AttributeArgumentSyntax } expression => expression,
        SyntaxNode node when node.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList: null, Parent: AttributeListSyntax { Target: null } } attribute => attribute,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Says of a member that it is no state, and leaves the reason to be written.</summary>
internal sealed class IgnoreMember : Edit
{
    public override string Title => "Ignore with a reason";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => MemberAt.Of(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MemberDeclarationSyntax member = MemberAt.Of(editor.OriginalRoot, diagnostic)!;
        string attribute = Attributes.Named("SessionIgnored", editor.SemanticModel, member.SpanStart);
        editor.ReplaceNode(member, (node, _) => Attributes.OnLine((MemberDeclarationSyntax)node, attribute + "(\"reason\")"));
    }
}

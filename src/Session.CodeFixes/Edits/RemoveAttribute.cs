using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Removes an attribute, and its brackets if nothing else stands in them.</summary>
internal sealed class RemoveAttribute : Edit
{
    public override string Title => "Remove the attribute";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => AttributeAt(root, diagnostic) is { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax } };

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        string name = AttributeAt(editor.OriginalRoot, diagnostic)!.ToString();
        var member = (MemberDeclarationSyntax)AttributeAt(editor.OriginalRoot, diagnostic)!.Parent!.Parent!;
        editor.ReplaceNode(member, (node, _) => Without((MemberDeclarationSyntax)node, name));
    }

    private static AttributeSyntax? AttributeAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<AttributeSyntax>();

    private static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, string name)
    {
        AttributeSyntax attribute = member.AttributeLists.SelectMany(static list => list.Attributes).First(item => item.ToString() == name);
        var list = (AttributeListSyntax)attribute.Parent!;
        if (list.Attributes.Count > 1)
        {
            SeparatedSyntaxList<AttributeSyntax> others = list.Attributes.Remove(attribute);
            return member.ReplaceNode(list, list.WithAttributes(others));
        }

        // What stood above the brackets stands above what follows them.
        SyntaxTriviaList leading = member.GetLeadingTrivia();
        bool isFirst = member.AttributeLists[0] == list;
        MemberDeclarationSyntax bare = member.WithAttributeLists(member.AttributeLists.Remove(list));
        return isFirst ? bare.WithLeadingTrivia(leading) : bare;
    }
}

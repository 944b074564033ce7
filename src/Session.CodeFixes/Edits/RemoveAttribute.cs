using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Removes an attribute, and its brackets if nothing else stands in them.</summary>
internal sealed class RemoveAttribute : Edit
{
    private readonly string? _attribute;

    /// <param name="attribute">The attribute's simple name, to be found on the declaration of a diagnostic; null for one that the diagnostic stands on.</param>
    public RemoveAttribute(string? attribute = null) => _attribute = attribute;

    public override string Title => _attribute is null ? "Remove the attribute" : $"Remove [{_attribute}]";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        AttributeAt(root, diagnostic) is { Parent: AttributeListSyntax { Parent: MemberDeclarationSyntax } };

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        AttributeSyntax attribute = AttributeAt(editor.OriginalRoot, diagnostic)!;
        string name = attribute.ToString();
        var member = (MemberDeclarationSyntax)attribute.Parent!.Parent!;
        editor.ReplaceNode(member, (node, _) => Without((MemberDeclarationSyntax)node, name));
    }

    /// <summary>A declaration without one of its attributes.</summary>
    /// <param name="member">The declaration.</param>
    /// <param name="name">The attribute as it is written.</param>
    public static MemberDeclarationSyntax Without(MemberDeclarationSyntax member, string name)
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

    private AttributeSyntax? AttributeAt(SyntaxNode root, Diagnostic diagnostic)
    {
        SyntaxNode place = root.FindNode(diagnostic.Location.SourceSpan);
        return _attribute is null
            ? place.FirstAncestorOrSelf<AttributeSyntax>()
            : place.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(item => Attributes.IsNamed(item, _attribute));
    }
}

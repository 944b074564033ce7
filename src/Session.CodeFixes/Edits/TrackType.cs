using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Marks a type as tracked, and makes it and those that contain it partial.</summary>
internal sealed class TrackType : Edit
{
    public override string Title => "Track the type";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        !diagnostic.Properties.ContainsKey("untrackable") && MemberAt.TypeOf(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        TypeDeclarationSyntax type = MemberAt.TypeOf(editor.OriginalRoot, diagnostic)!;
        string attribute = Attributes.Named("SessionTracked", editor.SemanticModel, type.SpanStart);
        foreach (TypeDeclarationSyntax level in type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>())
            MakePartial.Write(editor, level, memory);
        bool beginsLine = Attributes.BeginsLine(type);
        editor.ReplaceNode(type, (node, _) => beginsLine
            ? Attributes.Above((TypeDeclarationSyntax)node, attribute, Attributes.LineEnd(type))
            : Attributes.OnLine((TypeDeclarationSyntax)node, attribute));
    }
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Makes the type under a diagnostic, and those that contain it, partial.</summary>
internal sealed class MakePartial : Edit
{
    public override string Title => "Make partial";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => NotPartial(root, diagnostic).Any();

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        foreach (TypeDeclarationSyntax type in NotPartial(editor.OriginalRoot, diagnostic))
            Write(editor, type, memory);
    }

    /// <summary>Writes the modifier once.</summary>
    public static void Write(DocumentEditor editor, TypeDeclarationSyntax type, EditMemory memory)
    {
        if (!Modifiers.IsPartial(type) && memory.IsFirst("partial at " + type.SpanStart))
            editor.ReplaceNode(type, static (node, _) => Modifiers.MakePartial((TypeDeclarationSyntax)node));
    }

    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>().Where(static type => !Modifiers.IsPartial(type));
}

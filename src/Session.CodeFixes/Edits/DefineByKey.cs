using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Makes a class shared data that is stored by its key, in the place of state if it was tracked.</summary>
internal sealed class DefineByKey : Edit
{
    private const string Tracked = "SessionTracked";

    public override string Title => "Store it by its key";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        MarkKey.MemberOf(root, model, diagnostic) is not null && MemberAt.TypeOf(root, diagnostic) is { } type
        && (TrackedOn(type) is not null || !IsTracked(model.GetDeclaredSymbol(type)));

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        TypeDeclarationSyntax type = MemberAt.TypeOf(editor.OriginalRoot, diagnostic)!;
        MarkKey.Write(editor, MarkKey.MemberOf(editor.OriginalRoot, editor.SemanticModel, diagnostic)!);
        string attribute = Attributes.Named("SessionDefinition", editor.SemanticModel, type.SpanStart);
        if (TrackedOn(type) is { } tracked)
        {
            editor.ReplaceNode(tracked, SyntaxFactory.Attribute(SyntaxFactory.ParseName(attribute)).WithTriviaFrom(tracked));
            return;
        }

        bool beginsLine = Attributes.BeginsLine(type);
        editor.ReplaceNode(type, (node, _) => beginsLine
            ? Attributes.Above((TypeDeclarationSyntax)node, attribute, Attributes.LineEnd(type))
            : Attributes.OnLine((TypeDeclarationSyntax)node, attribute));
    }

    private static AttributeSyntax? TrackedOn(TypeDeclarationSyntax type) =>
        type.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(static item => Attributes.IsNamed(item, Tracked));

    private static bool IsTracked(ISymbol? type) => type?.GetAttributes().Any(static attribute =>
        attribute.AttributeClass is { Name: Tracked + "Attribute" } mark && Attributes.IsOurs(mark.ContainingNamespace)) == true;
}

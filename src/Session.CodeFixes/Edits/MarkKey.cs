using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Marks the member that looks like the id of a class as its key.</summary>
internal sealed class MarkKey : Edit
{
    private const string Attribute = "SessionKey";

    public override string Title => "Mark the id as its key";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) => MemberOf(root, model, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory) =>
        Write(editor, MemberOf(editor.OriginalRoot, editor.SemanticModel, diagnostic)!);

    /// <summary>The declaration of the member that a diagnostic names, if it can be marked and stands in the same document.</summary>
    public static SyntaxNode? MemberOf(SyntaxNode root, SemanticModel model, Diagnostic diagnostic)
    {
        if (!diagnostic.Properties.TryGetValue("key", out string? name) || MemberAt.TypeOf(root, diagnostic) is not { } type || model.GetDeclaredSymbol(type) is not INamedTypeSymbol symbol)
            return null;
        SyntaxNode? declaration = symbol.GetMembers(name!).SelectMany(static member => member.DeclaringSyntaxReferences)
            .Where(reference => reference.SyntaxTree == root.SyntaxTree).Select(static reference => reference.GetSyntax()).FirstOrDefault();
        return declaration switch
        {
            VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field } => field,
            PropertyDeclarationSyntax or ParameterSyntax => declaration,
            _ => null,
        };
    }

    /// <summary>Writes the mark, unless it is there.</summary>
    public static void Write(DocumentEditor editor, SyntaxNode member)
    {
        string attribute = Attributes.Named(Attribute, editor.SemanticModel, member.SpanStart);
        SyntaxList<AttributeListSyntax> lists = member is ParameterSyntax given ? given.AttributeLists : ((MemberDeclarationSyntax)member).AttributeLists;
        if (lists.SelectMany(static list => list.Attributes).Any(static item => Attributes.IsNamed(item, Attribute)))
            return;
        editor.ReplaceNode(member, (node, _) => node is ParameterSyntax parameter
            ? Attributes.OnProperty(parameter, attribute)
            : Attributes.OnLine((MemberDeclarationSyntax)node, attribute));
    }
}

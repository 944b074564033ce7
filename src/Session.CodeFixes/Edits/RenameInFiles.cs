using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Gives a member or a type a name in files that nothing else has.</summary>
internal sealed class RenameInFiles : Edit
{
    private readonly string _attribute;

    /// <param name="attribute">The attribute that has the name.</param>
    public RenameInFiles(string attribute) => _attribute = attribute;

    public override string Title => "Give it a free name in files";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("name") && Target(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MemberDeclarationSyntax target = Target(editor.OriginalRoot, diagnostic)!;
        string name = $"Name = \"{diagnostic.Properties["name"]}\"";
        string attribute = Attributes.Named(_attribute, editor.SemanticModel, target.SpanStart);
        editor.ReplaceNode(target, (node, _) => Write((MemberDeclarationSyntax)node, attribute, name));
    }

    private MemberDeclarationSyntax Write(MemberDeclarationSyntax target, string attribute, string name)
    {
        AttributeSyntax? written = target.AttributeLists.SelectMany(static list => list.Attributes).FirstOrDefault(item => Attributes.IsNamed(item, _attribute));
        if (written is null)
            return Attributes.OnLine(target, $"{attribute}({name})");
        AttributeArgumentSyntax argument = SyntaxFactory.ParseCompilationUnit($"[assembly: A({name})]").AttributeLists[0].Attributes[0].ArgumentList!.Arguments[0];
        AttributeArgumentSyntax? old = written.ArgumentList?.Arguments.FirstOrDefault(static item => item.NameEquals?.Name.Identifier.ValueText == "Name");
        return old is not null ? target.ReplaceNode(old, argument.WithTriviaFrom(old))
            : target.ReplaceNode(written, written.AddArgumentListArguments(argument));
    }

    private static MemberDeclarationSyntax? Target(SyntaxNode root, Diagnostic diagnostic) =>
        (MemberDeclarationSyntax?)MemberAt.TypeOf(root, diagnostic) ?? MemberAt.Of(root, diagnostic);
}

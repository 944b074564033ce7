using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Makes a member a root, under a name that no other root of its class has.</summary>
internal sealed class MakeRoot : Edit
{
    public override string Title => "Make it a root";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("root") && MemberAt.Of(root, diagnostic) is not null;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        MemberDeclarationSyntax member = MemberAt.Of(editor.OriginalRoot, diagnostic)!;
        var type = (TypeDeclarationSyntax)member.Parent!;
        INamedTypeSymbol? holder = editor.SemanticModel.GetDeclaredSymbol(type) as INamedTypeSymbol;
        string name = memory.FreeName("root of " + holder?.ToDisplayString(), diagnostic.Properties["root"]!, taken => HasRoot(holder, taken));
        string attribute = Attributes.Named("SessionRoot", editor.SemanticModel, member.SpanStart);
        foreach (TypeDeclarationSyntax level in member.Ancestors().OfType<TypeDeclarationSyntax>())
            MakePartial.Write(editor, level, memory);
        editor.ReplaceNode(member, (node, _) => Attributes.OnLine((MemberDeclarationSyntax)node, $"{attribute}(\"{name}\")"));
    }

    private static bool HasRoot(INamedTypeSymbol? type, string name)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            bool has = level.GetMembers().SelectMany(static member => member.GetAttributes()).Any(attribute =>
                attribute is { AttributeClass.Name: "SessionRootAttribute", ConstructorArguments: [{ Value: string given }] } && given == name);
            if (has)
                return true;
        }

        return false;
    }
}

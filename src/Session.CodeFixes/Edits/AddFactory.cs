using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Simplification;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Adds the method that makes objects for a restore, with what was captured and with the game's services.</summary>
internal sealed class AddFactory : Edit
{
    public override string Title => "Add a factory";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("factory") && MemberAt.TypeOf(root, diagnostic) is { OpenBraceToken.RawKind: (int)SyntaxKind.OpenBraceToken };

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        TypeDeclarationSyntax type = MemberAt.TypeOf(editor.OriginalRoot, diagnostic)!;
        SemanticModel model = editor.SemanticModel;
        var symbol = (INamedTypeSymbol)model.GetDeclaredSymbol(type)!;
        int place = type.OpenBraceToken.Span.End;
        string name = memory.FreeName("member of " + symbol.ToDisplayString(), "Create", taken => HasMember(symbol, taken));
        string made = symbol.ToMinimalDisplayString(model, place);
        MemberDeclarationSyntax factory = SyntaxFactory.ParseMemberDeclaration(
            $"[{Attributes.Named("SessionFactory", model, place)}]\nprivate static {made} {name}({Attributes.NamedType("SessionCreateContext", model, place)} context) => {diagnostic.Properties["factory"]};\n")!;
        editor.AddMember(type, factory
            .ReplaceNodes(factory.DescendantNodes().OfType<QualifiedNameSyntax>(), static (_, node) => node.WithAdditionalAnnotations(Simplifier.Annotation))
            .WithLeadingTrivia(SyntaxFactory.ElasticLineFeed)
            .WithAdditionalAnnotations(Formatter.Annotation, Simplifier.Annotation));
    }

    private static bool HasMember(INamedTypeSymbol type, string name)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (!level.GetMembers(name).IsEmpty)
                return true;
        }

        return false;
    }
}

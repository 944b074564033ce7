using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Writes attributes of the assembly behind the usings of a document.</summary>
internal static class AssemblyAttributes
{
    public static bool CanHold(SyntaxNode root, SemanticModel model, string attribute) =>
        root is CompilationUnitSyntax && model.Compilation.GetTypeByMetadataName($"SessionFlow.{attribute}Attribute") is not null;

    /// <param name="editor">The document.</param>
    /// <param name="attribute">The attribute's simple name.</param>
    /// <param name="arguments">What stands in its parentheses.</param>
    public static void Add(DocumentEditor editor, string attribute, string arguments)
    {
        var root = (CompilationUnitSyntax)editor.OriginalRoot;
        string name = Attributes.Named(attribute, editor.SemanticModel, root.Members.FirstOrDefault()?.SpanStart ?? 0);
        AttributeListSyntax list = SyntaxFactory.ParseCompilationUnit($"[assembly: {name}({arguments})]\n").AttributeLists[0];
        editor.ReplaceNode(root, (node, _) => Add((CompilationUnitSyntax)node, list));
    }

    private static CompilationUnitSyntax Add(CompilationUnitSyntax root, AttributeListSyntax list)
    {
        if (root.AttributeLists.Count > 0)
            return root.WithAttributeLists(root.AttributeLists.Add(list));
        if (root.Usings.Count > 0 || root.Externs.Count > 0)
            return root.AddAttributeLists(list.WithLeadingTrivia(SyntaxFactory.LineFeed));

        // The first line's comments stay above everything.
        SyntaxTriviaList leading = root.GetLeadingTrivia();
        return root.WithoutLeadingTrivia().AddAttributeLists(list.WithLeadingTrivia(leading).WithTrailingTrivia(SyntaxFactory.LineFeed, SyntaxFactory.LineFeed));
    }
}

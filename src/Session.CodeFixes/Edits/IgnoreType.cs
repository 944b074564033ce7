using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Editing;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Says of a type of another assembly that nothing of it is state in this one, and leaves the reason to be written.</summary>
internal sealed class IgnoreType : Edit
{
    private const string Attribute = "SessionIgnoredType";

    public override string Title => "Ignore the type in this assembly";

    public override bool Fits(SyntaxNode root, SemanticModel model, Diagnostic diagnostic) =>
        diagnostic.Properties.ContainsKey("handle")
        && model.Compilation.GetTypeByMetadataName($"SessionFlow.{Attribute}Attribute") is not null
        && root is CompilationUnitSyntax;

    public override void Apply(DocumentEditor editor, Diagnostic diagnostic, EditMemory memory)
    {
        string type = diagnostic.Properties["handle"]!;
        if (!memory.IsFirst(type))
            return;
        var root = (CompilationUnitSyntax)editor.OriginalRoot;
        string attribute = Attributes.Named(Attribute, editor.SemanticModel, root.Members.FirstOrDefault()?.SpanStart ?? 0);
        AttributeListSyntax list = SyntaxFactory.ParseCompilationUnit($"[assembly: {attribute}(typeof({type}), \"reason\")]\n").AttributeLists[0];
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

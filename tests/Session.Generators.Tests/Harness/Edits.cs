using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What a developer does to a project between two runs.</summary>
internal static class Edits
{
    private const string Added = "AddedByTheTest";

    /// <summary>Edits after which every file is as it was.</summary>
    public static readonly (string Name, Func<CSharpCompilation, Compilation> Apply)[] OfNoConcern =
    {
        ("clone", Clone), ("unrelated file", AddUnrelatedFile), ("comment above", CommentAbove), ("method bodies", EditBodies),
    };

    public static Compilation Clone(CSharpCompilation compilation) => compilation.Clone();

    public static Compilation AddUnrelatedFile(CSharpCompilation compilation) => compilation.AddSyntaxTrees(
        CSharpSyntaxTree.ParseText("class Unrelated { int X; }", (CSharpParseOptions)compilation.SyntaxTrees.First().Options, "Unrelated.cs"));

    /// <summary>Moves every position in every file: what remembers one is seen by this edit and by no other.</summary>
    public static Compilation CommentAbove(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
            compilation = Replace(compilation, tree, "// a comment\n\n" + tree.GetText());
        return compilation;
    }

    /// <summary>Puts an empty statement into every block of code.</summary>
    public static Compilation EditBodies(CSharpCompilation compilation)
    {
        foreach (SyntaxTree tree in compilation.SyntaxTrees)
        {
            SyntaxNode root = tree.GetRoot();
            SyntaxNode edited = root.ReplaceNodes(
                root.DescendantNodes().OfType<BlockSyntax>(), static (_, block) => block.WithStatements(block.Statements.Insert(0, SyntaxFactory.EmptyStatement())));
            compilation = Replace(compilation, tree, edited.ToFullString());
        }

        return compilation;
    }

    public static CSharpCompilation? AddMember(CSharpCompilation compilation, SyntaxNode declaration) => declaration switch
    {
        EnumDeclarationSyntax type => Insert(compilation, type, type.CloseBraceToken.SpanStart, type.Members.Count > type.Members.SeparatorCount && type.Members.Count > 0 ? ", " + Added : Added),
        TypeDeclarationSyntax { CloseBraceToken.Span.IsEmpty: false } type and (ClassDeclarationSyntax or StructDeclarationSyntax or RecordDeclarationSyntax) =>
            Insert(compilation, type, type.CloseBraceToken.SpanStart, $" public {Modifier(type)}int {Added}; "),
        _ => null,
    };

    /// <summary>Renames a type where it is declared and wherever its name stands in the file.</summary>
    public static CSharpCompilation? Rename(CSharpCompilation compilation, SyntaxNode declaration)
    {
        string name = ((BaseTypeDeclarationSyntax)declaration).Identifier.ValueText;
        SyntaxNode root = declaration.SyntaxTree.GetRoot();
        SyntaxNode edited = root.ReplaceTokens(
            root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name),
            (token, _) => SyntaxFactory.Identifier(token.LeadingTrivia, name + Added, token.TrailingTrivia));
        return Replace(compilation, declaration.SyntaxTree, edited.ToFullString());
    }

    /// <summary>Removes a type with its file.</summary>
    public static CSharpCompilation? Remove(CSharpCompilation compilation, SyntaxNode declaration) =>
        declaration.Parent is BaseTypeDeclarationSyntax ? null : compilation.RemoveSyntaxTrees(declaration.SyntaxTree);

    /// <summary>Gives each type a file of its own, as in most games.</summary>
    public static CSharpCompilation Split(CSharpCompilation compilation)
    {
        SyntaxTree whole = compilation.SyntaxTrees.Single();
        SyntaxNode root = whole.GetRoot();
        MemberDeclarationSyntax[] types = root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(static member => (member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax) && member.Parent is not BaseTypeDeclarationSyntax).ToArray();
        compilation = Replace(compilation, whole, root.RemoveNodes(types, SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString());
        return compilation.AddSyntaxTrees(types.Select((type, index) => CSharpSyntaxTree.ParseText(
            root.RemoveNodes(types.Except(new[] { type }).Concat<SyntaxNode>(root.ChildNodes().OfType<AttributeListSyntax>()), SyntaxRemoveOptions.KeepNoTrivia)!.ToFullString(),
            (CSharpParseOptions)whole.Options,
            $"Type{index}.cs")).ToArray());
    }

    private static CSharpCompilation Insert(CSharpCompilation compilation, SyntaxNode node, int at, string text) =>
        Replace(compilation, node.SyntaxTree, node.SyntaxTree.GetText().ToString().Insert(at, text));

    private static string Modifier(TypeDeclarationSyntax type) =>
        type.Modifiers.Any(SyntaxKind.StaticKeyword) ? "static " : type.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? "readonly " : "";

    public static CSharpCompilation Replace(CSharpCompilation compilation, string file, string from, string to)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.Contains(from, tree.GetText().ToString(), StringComparison.Ordinal);
        return Replace(compilation, tree, tree.GetText().ToString().Replace(from, to, StringComparison.Ordinal));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree tree, string text) => compilation.ReplaceSyntaxTree(
        tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
}

using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What a developer does to a project between two runs.</summary>
internal static class Edits
{
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

    public static CSharpCompilation Replace(CSharpCompilation compilation, string file, string from, string to)
    {
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == file);
        Assert.Contains(from, tree.GetText().ToString(), System.StringComparison.Ordinal);
        return Replace(compilation, tree, tree.GetText().ToString().Replace(from, to, System.StringComparison.Ordinal));
    }

    private static CSharpCompilation Replace(CSharpCompilation compilation, SyntaxTree tree, string text) => compilation.ReplaceSyntaxTree(
        tree, CSharpSyntaxTree.ParseText(text, (CSharpParseOptions)tree.Options, tree.FilePath));
}

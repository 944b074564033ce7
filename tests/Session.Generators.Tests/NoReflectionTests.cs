using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>Generated code names what it means: a trimmer sees all of it, and no type is looked up by name.</summary>
public sealed class NoReflectionTests(ITestOutputHelper output)
{
    public static TheoryData<string> Sources() => new(CorpusFiles.Names.Concat(CorpusFiles.LatestNames));

    [Theory]
    [MemberData(nameof(Sources))]
    public void ForACorpusSource_WhenEachNameInItsOutputIsBound_NoneIsReflection(string name)
    {
        Generation generation = Generation.Of(CorpusFiles.DialectOf(name).Compile(CorpusFiles.Read(name)));
        int bound = 0;
        var reflection = new List<string>();
        foreach (SyntaxTree tree in generation.Output.SyntaxTrees.Where(static tree => tree.FilePath.EndsWith(".g.cs", StringComparison.Ordinal)))
        {
            SemanticModel model = generation.Output.GetSemanticModel(tree);
            foreach (SimpleNameSyntax part in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (model.GetSymbolInfo(part).Symbol is not { } symbol)
                    continue;
                bound++;
                if (IsReflection(symbol))
                    reflection.Add($"{symbol} in {tree.FilePath}");
            }
        }

        Assert.Empty(reflection);
        Assert.True(bound > 20);
        output.WriteLine($"{bound} names bound");
    }

    [Theory]
    [InlineData("typeof(int).GetFields()", true)]
    [InlineData("System.Activator.CreateInstance(typeof(int))", true)]
    [InlineData("typeof(int).Assembly", true)]
    [InlineData("typeof(int)", false)]
    public void ForAnExpression_WhenBound_ReflectionIsSeen(string expression, bool isReflection)
    {
        Compilation compilation = Dialect.Latest.Compile($"class C {{ object F() => {expression}; }}");
        SyntaxTree tree = compilation.SyntaxTrees.Single();
        SemanticModel model = compilation.GetSemanticModel(tree);
        Assert.Equal(isReflection, tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>()
            .Any(part => model.GetSymbolInfo(part).Symbol is { } symbol && IsReflection(symbol)));
    }

    private static bool IsReflection(ISymbol symbol) =>
        symbol.ContainingNamespace?.ToDisplayString().StartsWith("System.Reflection", StringComparison.Ordinal) == true
        || symbol.ContainingType?.ToDisplayString() is "System.Type" or "System.Activator";
}

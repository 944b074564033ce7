using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Analyzers.Tests.Harness;
using SessionFlow.Generators;
using Xunit.Abstractions;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>An editor shows a rule code that is broken most of the time. No rule may throw on any of it, nor the generator.</summary>
public sealed class BrokenCodeTests(ITestOutputHelper output)
{
    private const int Variants = 5_000;
    private const int GeneratedVariants = 2_000;
    private const int VariantsAtOnce = 50;
    private const int Seed = 20_250_614;

    [Fact]
    public async Task ForSourcesWithTokensDeleted_WhenAnalyzed_NoRuleThrows()
    {
        string[][] sources = Sources();
        var random = new Random(Seed);
        var thrown = new ConcurrentQueue<Exception>();
        int reported = 0;
        for (int done = 0; done < Variants; done += VariantsAtOnce)
        {
            string[] batch = Batch(sources, done, random);
            reported += (await Project.AnalyzeAsync(Project.CompileOnly(batch), thrown.Enqueue)).Length;
            Assert.True(thrown.IsEmpty, string.Join("\n", thrown.Take(3)) + "\n" + string.Join("\n", batch));
        }

        output.WriteLine($"{Variants} variants of {sources.Length} sources, seed {Seed}: {reported} reports, {thrown.Count} exceptions");
        Assert.InRange(reported, Variants / 4, int.MaxValue);
    }

    [Fact]
    public void ForSourcesWithTokensDeleted_WhenCodeIsGenerated_TheGeneratorDoesNotThrow()
    {
        string[][] sources = Sources();
        var random = new Random(Seed);
        for (int done = 0; done < GeneratedVariants; done += VariantsAtOnce)
        {
            string[] batch = Batch(sources, done, random);
            Exception? thrown = CSharpGeneratorDriver.Create(new[] { new SessionGenerator().AsSourceGenerator() }, parseOptions: Project.Parsing)
                .RunGenerators(Project.CompileOnly(batch)).GetRunResult().Results.Single().Exception;
            Assert.True(thrown is null, thrown + "\n" + string.Join("\n", batch));
        }
    }

    private static string[][] Sources() =>
        Corpus.Tables.Concat(Corpus.Games.Select(Corpus.Game)).Concat(Corpus.Shapes.Select(Corpus.Shape)).Select(TokensOf).ToArray();

    // Each in a namespace of its own, so that they do not add up to one type.
    private static string[] Batch(string[][] sources, int first, Random random) => Enumerable.Range(first, VariantsAtOnce)
        .Select(number => $"namespace V{number} {{ {Break(sources[number % sources.Length], random)} }}").ToArray();

    private static string[] TokensOf(string source) =>
        SyntaxFactory.ParseTokens(MarkedSource.Parse(source).Text).Select(static token => token.ToFullString()).ToArray();

    private static string Break(string[] tokens, Random random)
    {
        var left = new List<string>(tokens);
        for (int deletions = random.Next(1, 5); deletions > 0 && left.Count > 1; deletions--)
            left.RemoveAt(random.Next(left.Count - 1));
        return string.Concat(left);
    }
}

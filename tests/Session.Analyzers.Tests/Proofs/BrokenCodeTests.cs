using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Analyzers.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>An editor shows a rule code that is broken most of the time. No rule may throw on any of it.</summary>
public sealed class BrokenCodeTests(ITestOutputHelper output)
{
    private const int Variants = 5_000;
    private const int VariantsAtOnce = 50;
    private const int Seed = 20_250_614;

    [Fact]
    public async Task ForSourcesWithTokensDeleted_WhenAnalyzed_NoRuleThrows()
    {
        string[][] sources = Corpus.Tables.Concat(Corpus.Games.Select(Corpus.Game)).Concat(Corpus.Shapes.Select(Corpus.Shape)).Select(TokensOf).ToArray();
        var random = new Random(Seed);
        var thrown = new ConcurrentQueue<Exception>();
        int reported = 0;
        for (int done = 0; done < Variants; done += VariantsAtOnce)
        {
            // Each in a namespace of its own, so that they do not add up to one type.
            string[] batch = Enumerable.Range(done, VariantsAtOnce)
                .Select(number => $"namespace V{number} {{ {Break(sources[number % sources.Length], random)} }}").ToArray();
            reported += (await Project.AnalyzeAsync(Project.CompileOnly(batch), thrown.Enqueue)).Length;
            Assert.True(thrown.IsEmpty, string.Join("\n", thrown.Take(3)) + "\n" + string.Join("\n", batch));
        }

        output.WriteLine($"{Variants} variants of {sources.Length} sources, seed {Seed}: {reported} reports, {thrown.Count} exceptions");
        Assert.InRange(reported, Variants / 4, int.MaxValue);
    }

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

using Xunit.Abstractions;

namespace SessionFlow.Analyzers.Tests.Proofs;

/// <summary>The tables of all rules together: what must be reported, and what must not.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void ForTheTables_WhenCounted_BothAreLarge()
    {
        output.WriteLine($"reported on the exact span: {Corpus.Reported.Count}, near misses: {Corpus.Silent.Count}");
        Assert.InRange(Corpus.Reported.Count, 150, int.MaxValue);
        Assert.InRange(Corpus.Silent.Count, 150, int.MaxValue);
    }
}

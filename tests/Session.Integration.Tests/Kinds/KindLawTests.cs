using System;
using System.IO;
using System.Linq;
using System.Reflection;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Kinds;

/// <summary>Every kind of the catalogue under every law of the state engine.</summary>
public sealed class KindLawTests(KindResults results, ITestOutputHelper output) : IClassFixture<KindResults>
{
    public static TheoryData<string, int> Pairs()
    {
        var pairs = new TheoryData<string, int>();
        foreach (KindCase kind in KindCatalog.All)
        {
            foreach (KindLaw law in KindResults.Laws)
                pairs.Add(kind.Name, law.Number);
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void ForAKind_WhenPutToALaw_ItHolds(string kind, int law)
    {
        int seen = results.Of(
            KindCatalog.All.Single(item => item.Name == kind), KindResults.Laws.Single(item => item.Number == law));
        Assert.True(seen > 0, "the law saw nothing");
        output.WriteLine($"{seen} values");
    }

    [Fact]
    public void ForEveryKindAndLaw_WhenTheTableIsWritten_ItIsTheOneInTheDocuments()
    {
        string path = Path.Combine(ProjectDirectory(), "../../docs/kinds.md");
        string table = KindTable.Write(results);
        if (Environment.GetEnvironmentVariable("SESSION_UPDATE_GOLDEN") == "1")
            File.WriteAllText(path, table);
        Assert.Equal(table, File.ReadAllText(path).ReplaceLineEndings("\n"));
        Assert.DoesNotContain(" 0 |", table, StringComparison.Ordinal);
        output.WriteLine($"{KindCatalog.All.Count()} kinds under {KindResults.Laws.Count} laws");
    }

    [Fact]
    public void ForTheCatalogue_WhenItsTypesAreCounted_TheyAreAsManyAsPromised()
    {
        int[] declarations = KindCatalog.All.SelectMany(static kind => kind.TypesSeen(KindResults.States))
            .Where(static type => type.IsDefined(typeof(SessionFlow.SessionTrackedAttribute), inherit: false))
            .Select(static type => type.IsGenericType ? type.GetGenericTypeDefinition() : type)
            .Distinct().Select(static type => type.MetadataToken).ToArray();
        output.WriteLine($"{declarations.Length} declarations of tracked types under {KindResults.Laws.Count} laws");
        Assert.True(declarations.Length >= 200, $"only {declarations.Length}");
    }

    private static string ProjectDirectory() => typeof(KindLawTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(static attribute => attribute.Key == "ProjectDirectory").Value!;
}

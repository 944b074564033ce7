using System;
using System.Linq;
using Microsoft.CodeAnalysis;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>What is generated compiles without a warning in the strictest project, in Unity's C# and in the newest.</summary>
public sealed class StrictnessTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string nullable in new[] { "Enable", "Disable" })
        {
            foreach (string name in CorpusFiles.Names)
            {
                cases.Add(name, "Unity", nullable);
                cases.Add(name, "Latest", nullable);
            }

            foreach (string name in CorpusFiles.LatestNames)
                cases.Add(name, "Latest", nullable);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ForACorpusSource_WhenCompiledWithItsOutput_NothingIsReported(string name, string dialect, string nullable)
    {
        Dialect language = dialect == "Unity" ? Dialect.Unity : Dialect.Latest;
        var compilation = language.Compile("Test.Game", Enum.Parse<NullableContextOptions>(nullable), CorpusFiles.Read(name));

        Generation generation = Generation.Of(compilation);

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Result.Diagnostics);
        Assert.NotEmpty(generation.Files);
        string[] reported = Strictness.Reported(generation.Output);
        Assert.True(reported.Length == 0, string.Join('\n', reported));
        output.WriteLine($"{generation.Files.Count} files, {generation.Files.Values.Sum(static text => text.Length)} characters");
    }
}

using System;
using System.Collections.Generic;
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
        string[] reported = generation.Output.GetDiagnostics().Where(Counts).Select(static item => item.ToString()).ToArray();
        Assert.True(reported.Length == 0, string.Join('\n', reported));
        output.WriteLine($"{generation.Files.Count} files, {generation.Files.Values.Sum(static text => text.Length)} characters");
    }

    // The corpus itself is full of what is never assigned, not documented and hidden; the rest of it has to be clean too.
    private static bool Counts(Diagnostic diagnostic)
    {
        bool isGenerated = diagnostic.Location.SourceTree?.FilePath.EndsWith(".g.cs", StringComparison.Ordinal) == true;
        return diagnostic.Severity >= DiagnosticSeverity.Warning
            && (isGenerated || diagnostic.Severity == DiagnosticSeverity.Error || !OfTheCorpus.Contains(diagnostic.Id));
    }

    private static readonly HashSet<string> OfTheCorpus = new()
    {
        "CS1591", "CS8618", "CS8632", "CS0067", "CS0612", "CS0618", "CS8981", "CS0659", "CS0661", "CS0108", "CS8625", "CS0414", "CS0169", "CS0649", "CS8714",
    };
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using SessionFlow.Generators;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Compilers.Tests;

/// <summary>The generator inside one compiler: it runs, it writes what it writes everywhere, and that compiles without a warning.</summary>
public sealed class CompilerTests(ITestOutputHelper output)
{
    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (string language in Targets.LanguageNames)
        {
            foreach (string framework in Targets.Frameworks)
            {
                foreach (string name in CorpusFiles.Names)
                    cases.Add(name, language, framework);
            }
        }

        // The newest syntax is for the newest compiler.
        if (Targets.Metadata("RoslynVersion") == "5.0.0")
        {
            foreach (string name in CorpusFiles.LatestNames)
                cases.Add(name, "latest C#", "net10.0");
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void ForACorpusSource_WhenCompiledWithItsOutput_NothingIsReported(string name, string language, string framework)
    {
        CSharpCompilation compilation = Targets.Of(language, framework).Compile(CorpusFiles.Read(name));

        Generation generation = Generation.Of(compilation);

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Result.Diagnostics);
        Assert.NotEmpty(generation.Files);
        Assert.Empty(Strictness.Reported(generation.Output));
        using var image = new MemoryStream();
        EmitResult emitted = generation.Output.Emit(image);
        Assert.True(emitted.Success, string.Join('\n', emitted.Diagnostics.Where(static item => item.Severity == DiagnosticSeverity.Error)));
    }

    [Fact]
    public void ForEveryCorpusSource_WhenGeneratedByThisCompiler_TheFilesAreThoseOfAnyOther()
    {
        int files = 0;
        foreach (string name in CorpusFiles.Names)
        {
            IReadOnlyDictionary<string, string> made = Generation.Of(Dialect.Unity.Compile(CorpusFiles.Read(name))).Files;
            string folder = $"Golden/{Path.GetFileNameWithoutExtension(name)}/";
            Assert.Equal(CorpusFiles.In(folder).Select(known => known[folder.Length..]), made.Keys.Order(StringComparer.Ordinal));
            foreach ((string file, string text) in made)
                Assert.Equal(Plain(CorpusFiles.Read(folder + file)), Plain(text));
            files += made.Count;
        }

        Assert.True(files > 40);
        output.WriteLine($"{files} files are the same");
    }

    [Fact]
    public void ForTheCompilerOfThisProject_WhenAsked_ItIsTheOneThatTheProjectSays()
    {
        string version = typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        Assert.StartsWith(Targets.Metadata("RoslynVersion"), version, StringComparison.Ordinal);

        // What is built against a newer compiler does not load in an older one.
        Version asked = typeof(SessionGenerator).Assembly.GetReferencedAssemblies().Single(static name => name.Name == "Microsoft.CodeAnalysis.CSharp").Version!;
        Assert.Equal(new Version(4, 3, 0, 0), asked);
        output.WriteLine(version);
    }

    // Compilers before 4.14 do not escape this word where it is a name, and do not have to.
    private static string Plain(string text) => text.Replace("@record", "record", StringComparison.Ordinal);
}

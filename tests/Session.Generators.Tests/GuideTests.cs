using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators.Tests.Harness;
using Xunit.Abstractions;

namespace SessionFlow.Generators.Tests;

/// <summary>The snippets of each guide, read in order as one program, compile against the library as it is.</summary>
public sealed partial class GuideTests(ITestOutputHelper output)
{
    private static readonly string Guides = Path.Combine(Settings.ProjectDirectory, "../../docs/guides");
    private static readonly string Readme = Path.Combine(Settings.ProjectDirectory, "../../README.md");

    /// <summary>A game whose log is that of Microsoft.Extensions.</summary>
    private static readonly Dialect Game = Dialect.Of(
        "Guide", LanguageVersion.Preview, static () => Dialect.LatestReferences().Append(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Abstractions.dll")));

    public static TheoryData<string> Pages() => new(Directory.GetFiles(Guides, "*.md").Select(static path => Path.GetFileName(path)).Where(static name => name != "README.md").Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Pages))]
    public void ForAGuide_WhenItsSnippetsAreCompiled_NothingIsWrong(string page)
    {
        string[] snippets = SnippetsOf(Path.Combine(Guides, page));
        _ = Compile(snippets);
        output.WriteLine($"{snippets.Length} snippets");
    }

    [Fact]
    public void ForTheReadme_WhenItsSnippetsAreCompiled_WhatItShowsIsWhatIsGenerated()
    {
        Generation generation = Compile(SnippetsOf(Readme));

        string shown = GeneratedFence().Match(File.ReadAllText(Readme)).Groups[1].Value;
        string generated = generation.Files.Single(static file => file.Key.Contains("MissionState", StringComparison.Ordinal)).Value;
        string[] members = shown.Split("\n\n");
        Assert.Equal(2, members.Length);
        Assert.All(members, member => Assert.Contains(member.TrimEnd(), generated, StringComparison.Ordinal));
    }

    [Fact]
    public void ForACountInTheReadme_TheEvidenceHasIt()
    {
        string evidence = File.ReadAllText(Path.Combine(Guides, "../evidence.md"));
        string[] counts = Count().Matches(File.ReadAllText(Readme)).Select(static match => match.Groups[1].Value).ToArray();
        Assert.True(counts.Length >= 3);
        Assert.All(counts, count => Assert.Contains(count, evidence, StringComparison.Ordinal));
    }

    [Fact]
    public void ForTheIndexOfAllPages_EveryPageIsListedAndEveryLinkLeadsSomewhere()
    {
        string docs = Path.Combine(Guides, "..");
        string index = File.ReadAllText(Path.Combine(docs, "README.md"));
        Assert.All(
            Directory.GetFiles(docs, "*.md").Select(static path => Path.GetFileName(path)).Where(static name => name != "README.md"),
            name => Assert.Contains($"]({name})", index, StringComparison.Ordinal));
        AssertLinks(docs, index);
        AssertLinks(Path.GetDirectoryName(Readme)!, File.ReadAllText(Readme));
    }

    [Fact]
    public void ForTheIndex_EveryGuideIsListed() =>
        Assert.All(Directory.GetFiles(Guides, "*.md"), static path => Assert.Contains(
            Path.GetFileName(path) == "README.md" ? "# Guides" : $"({Path.GetFileName(path)})",
            File.ReadAllText(Path.Combine(Guides, "README.md")),
            StringComparison.Ordinal));

    private static void AssertLinks(string folder, string text) =>
        Assert.All(Link().Matches(text).Select(static match => match.Groups[1].Value), link => Assert.True(Path.Exists(Path.Combine(folder, link)), link));

    private static string[] SnippetsOf(string path) => Fence().Matches(File.ReadAllText(path).ReplaceLineEndings("\n"))
        .Select(static match => match.Groups[1].Value.Replace("using SessionFlow;\n\n", "", StringComparison.Ordinal)).ToArray();

    private static Generation Compile(string[] snippets)
    {
        Assert.NotEmpty(snippets);
        Generation generation = Generation.Of(Game.Compile("MyGame", NullableContextOptions.Enable, Program(snippets)));
        Assert.Null(generation.Result.Exception);
        Diagnostic[] errors = generation.Output.GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors.Select(static error => error.ToString())));
        return generation;
    }

    /// <summary>Declarations stand beside the method that holds all statements, in their order.</summary>
    private static string Program(IEnumerable<string> snippets)
    {
        ILookup<bool, string> sorted = snippets.ToLookup(static snippet => snippet.StartsWith('[') || snippet.StartsWith("public ", StringComparison.Ordinal));
        StringBuilder program = new("using System; using System.Collections.Generic; using System.Linq; using System.Threading; using System.Threading.Tasks; using SessionFlow;\n");
        program.AppendJoin('\n', sorted[true]);
        program.Append("public static class Guide { public static async Task RunAsync() { await Task.Yield();\n");
        program.AppendJoin('\n', sorted[false]);
        program.Append("} }");
        return program.ToString();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("```cs\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex GeneratedFence();

    [GeneratedRegex(@"\| the store: [^|]*\| ([^|]*) \|")]
    private static partial Regex Count();

    [GeneratedRegex(@"\]\((?!https?:)([^)#]+)")]
    private static partial Regex Link();
}

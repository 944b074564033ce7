using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests;

/// <summary>A rule is an id, a descriptor, a release row, a page and a line in the index and in the README, and they say the same.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] Sections = { "## Cause", "## Why it matters", "## Bad", "## Good", "## When to suppress" };

    private static IEnumerable<string> AllIds => Project.Rules.SelectMany(static rule => rule.SupportedDiagnostics.AsEnumerable()).Select(static rule => rule.Id);

    public static TheoryData<string> Ids() => new(AllIds);

    [Theory]
    [MemberData(nameof(Ids))]
    public async Task ForARule_WhenItsPageIsRead_EverythingAgreesAndTheSnippetsAreTrue(string id)
    {
        DiagnosticAnalyzer analyzer = Project.Rules.Single(rule => rule.SupportedDiagnostics.Any(descriptor => descriptor.Id == id));
        DiagnosticDescriptor descriptor = analyzer.SupportedDiagnostics.Single(item => item.Id == id);
        string page = Read($"Pages/{id}.md");
        string stem = analyzer.GetType().Name[..^"Analyzer".Length];

        Assert.Equal($"docs/rules/{id}.md", descriptor.HelpLinkUri);
        Assert.StartsWith($"# {id}: {descriptor.Title}\n", page, StringComparison.Ordinal);
        Assert.Equal(Sections, page.Split('\n').Where(static line => line.StartsWith("## ", StringComparison.Ordinal)));
        Assert.Contains($"| [{id}]({id}.md) | {descriptor.DefaultSeverity} | {descriptor.Title} | `{stem}` |", Read("Pages/README.md"), StringComparison.Ordinal);
        Assert.Contains($"{id} | {descriptor.Category} | {descriptor.DefaultSeverity} | {analyzer.GetType().Name}", Read("AnalyzerReleases.Unshipped.md"), StringComparison.Ordinal);

        Assert.Contains($"| [{id}](docs/rules/{id}.md) |", Read("README.md"), StringComparison.Ordinal);

        // A property of the project stands under the cause if it holds for both, else with the snippets that need it.
        BuildProperties always = Properties(Part(page, "## Cause", "## Bad"));
        BuildProperties bads = Properties(Part(page, "## Cause", "## Good"));
        foreach (string bad in Snippets(page, "## Bad", "## Good"))
            Assert.Equal(new[] { id }, await IdsOf(bad, bads));
        foreach (string good in Snippets(page, "## Good", "## When to suppress"))
            Assert.Empty(await IdsOf(good, always));
    }

    [Fact]
    public void ForEveryPage_WhenListed_ThereIsARule()
    {
        IEnumerable<string> pages = typeof(RulePageTests).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("Pages/SES", StringComparison.Ordinal))
            .Select(static name => Path.GetFileNameWithoutExtension(name))
            .Order(StringComparer.Ordinal);
        Assert.Equal(AllIds.Order(StringComparer.Ordinal), pages);
    }

    private static async Task<IEnumerable<string>> IdsOf(string snippet, BuildProperties properties)
    {
        Compilation compilation = Project.Compile("using System;\nusing System.Collections.Generic;\nusing SessionFlow;\n" + snippet);
        ImmutableArray<Diagnostic> reported = await Project.AnalyzeAsync(compilation, failed: null, properties);
        string[] errors = compilation.GetDiagnostics().Where(static item => item.Severity == DiagnosticSeverity.Error).Select(static item => item.ToString()).ToArray();
        Assert.True(errors.Length == 0, string.Join('\n', errors));
        return reported.AsEnumerable().Select(static item => item.Id).Distinct();
    }

    private static string[] Snippets(string page, string from, string to)
    {
        string[] snippets = Fence().Matches(Part(page, from, to)).Select(static match => match.Groups[1].Value).ToArray();
        Assert.NotEmpty(snippets);
        return snippets;
    }

    private static string Part(string page, string from, string to) =>
        page[page.IndexOf(from, StringComparison.Ordinal)..page.IndexOf(to, StringComparison.Ordinal)];

    private static BuildProperties Properties(string part) =>
        new(Property().Matches(part).Select(static match => (match.Groups[1].Value, match.Groups[2].Value)).ToArray());

    private static string Read(string resource)
    {
        using Stream stream = typeof(RulePageTests).Assembly.GetManifestResourceStream(resource) ?? throw new FileNotFoundException(resource);
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    [GeneratedRegex("<(Session\\w+)>([^<]*)</")]
    private static partial Regex Property();

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Fence();
}

using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Analyzers.Rules;
using SessionFlow.Generators;

namespace SessionFlow.Analyzers.Tests.Harness;

/// <summary>A game's project: its sources, the code generated for them, and what the rules say of it.</summary>
internal static class Project
{
    public static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    /// <summary>Read once for all tests.</summary>
    public static readonly ImmutableArray<MetadataReference> References =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(SessionTrackedAttribute).Assembly.Location)
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    public static ImmutableArray<DiagnosticAnalyzer> Rules => ImmutableArray.Create<DiagnosticAnalyzer>(
        new TypeMustBePartialAnalyzer(), new UntrackableDeclarationAnalyzer(), new UnmakeableTypeAnalyzer(), new UncapturableMemberAnalyzer());

    /// <summary>The compilation as the compiler has it: with generated code.</summary>
    public static Compilation Compile(string source)
    {
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Test.Game",
            new[] { CSharpSyntaxTree.ParseText(source, Parsing, "Game.cs") },
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create(new[] { new SessionGenerator().AsSourceGenerator() }, parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return output;
    }

    /// <summary>What the rules report, in the order of the source.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty), onAnalyzerException: null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(compilation, Rules, options).GetAnalyzerDiagnosticsAsync();
        return reported.OrderBy(static item => item.Location.SourceSpan.Start).ThenBy(static item => item.Id, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>Asserts that exactly the marked places are reported, all by one rule.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(string id, string marked)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        ImmutableArray<Diagnostic> reported = await AnalyzeAsync(Compile(source.Text));
        Assert.Equal(
            source.Spans.Select(span => $"{id}: {source.Text.Substring(span.Start, span.Length)} at {span}"),
            reported.Select(item => $"{item.Id}: {source.Text.Substring(item.Location.SourceSpan.Start, item.Location.SourceSpan.Length)} at {item.Location.SourceSpan}"));
        return reported;
    }

    /// <summary>Asserts that no rule has anything to say.</summary>
    public static Task SaysNothingAsync(string source) => ReportsAsync("none", source);
}

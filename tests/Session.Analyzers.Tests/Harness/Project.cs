using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>Every rule that there is, each once for all tests, as in a compiler's server.</summary>
    public static readonly ImmutableArray<DiagnosticAnalyzer> Rules = typeof(SessionAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .OrderBy(static rule => rule.SupportedDiagnostics[0].Id, StringComparer.Ordinal)
        .ToImmutableArray();

    // What is compiled against is bound once.
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Test.Game", syntaxTrees: null, References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    /// <summary>A compilation of many sources without generated code.</summary>
    public static CSharpCompilation CompileOnly(params string[] sources) =>
        Empty.AddSyntaxTrees(sources.Select(static (source, number) => CSharpSyntaxTree.ParseText(source, Parsing, $"Game{number}.cs")));

    /// <summary>The compilation as the compiler has it: with generated code.</summary>
    public static Compilation Compile(string source, params MetadataReference[] references) =>
        Generate(Empty.AddReferences(references).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Parsing, "Game.cs")));

    /// <summary>The compilation of several files, as a program if one of them begins with statements.</summary>
    public static Compilation CompileFiles(IEnumerable<string> files, params MetadataReference[] references)
    {
        CSharpCompilation compilation = Empty.AddReferences(references).AddSyntaxTrees(files.Select(static (file, number) => CSharpSyntaxTree.ParseText(file, Parsing, $"Game{number}.cs")));
        bool isProgram = compilation.SyntaxTrees.Any(static tree => tree.GetRoot().ChildNodes().Any(static node => node is GlobalStatementSyntax));
        return Generate(isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation);
    }

    private static Compilation Generate(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create(new[] { new SessionGenerator().AsSourceGenerator() }, parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _);
        return output;
    }

    /// <summary>A compiled library, with generated code, as a game references it.</summary>
    public static MetadataReference Library(string source, string name = "Lib")
    {
        using var image = new MemoryStream();
        Assert.True(Generate(Empty.WithAssemblyName(name).AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, Parsing, "Lib.cs"))).Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>What the rules report, in the order of the source.</summary>
    /// <param name="compilation">What is analysed.</param>
    /// <param name="failed">Hears of a rule that throws; null lets it become a diagnostic of the compiler.</param>
    /// <param name="properties">What the project file sets.</param>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation, Action<Exception>? failed = null, BuildProperties? properties = null)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty, properties ?? BuildProperties.None),
            onAnalyzerException: failed is null ? null : (exception, _, _) => failed(exception),
            concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        ImmutableArray<Diagnostic> reported = await new CompilationWithAnalyzers(compilation, Rules, options).GetAnalyzerDiagnosticsAsync();
        return reported.OrderBy(static item => item.Location.SourceSpan.Start).ThenBy(static item => item.Id, StringComparer.Ordinal).ToImmutableArray();
    }

    /// <summary>Asserts that exactly the marked places are reported, all by one rule.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportsAsync(string id, string marked, params MetadataReference[] references)
    {
        MarkedSource source = MarkedSource.Parse(marked);
        ImmutableArray<Diagnostic> reported = await AnalyzeAsync(Compile(source.Text, references));
        Assert.Equal(
            source.Spans.Select(span => $"{id}: {source.Text.Substring(span.Start, span.Length)} at {span}"),
            reported.Select(item => $"{item.Id}: {source.Text.Substring(item.Location.SourceSpan.Start, item.Location.SourceSpan.Length)} at {item.Location.SourceSpan}"));
        return reported;
    }

    /// <summary>Asserts that no rule has anything to say.</summary>
    public static Task SaysNothingAsync(string source, params MetadataReference[] references) => ReportsAsync("none", source, references);
}

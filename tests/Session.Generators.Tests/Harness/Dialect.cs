using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>What a game is compiled as: a language version and a framework, whose references are read once.</summary>
internal sealed class Dialect
{
    /// <summary>Unity's: C# 9 over netstandard2.1.</summary>
    public static readonly Dialect Unity = new("Unity", LanguageVersion.CSharp9, UnityReferences);

    /// <summary>The newest language over the framework that the tests run on.</summary>
    public static readonly Dialect Latest = new("Latest", LanguageVersion.Preview, LatestReferences);

    private readonly string _name;
    private readonly Lazy<MetadataReference[]> _references;

    private Dialect(string name, LanguageVersion version, Func<IEnumerable<string>> references)
    {
        _name = name;
        Parsing = new CSharpParseOptions(version, DocumentationMode.Diagnose);
        _references = new Lazy<MetadataReference[]>(() => references().Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path)).ToArray());
    }

    public CSharpParseOptions Parsing { get; }

    public static Dialect Of(string name, LanguageVersion version, Func<IEnumerable<string>> references) => new(name, version, references);

    public static IEnumerable<string> UnityReferences() => Directory.GetFiles(Settings.NetStandardReferences, "*.dll").Append(Settings.RuntimeForUnity);

    public static IEnumerable<string> LatestReferences() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(SessionTrackedAttribute).Assembly.Location);

    public SyntaxTree Parse(string source, string path = "Game.cs") => CSharpSyntaxTree.ParseText(source, Parsing, path);

    public CSharpCompilation Compile(params string[] sources) => Compile("Test.Game", NullableContextOptions.Enable, sources);

    public CSharpCompilation Compile(string assembly, NullableContextOptions nullable, params string[] sources) => CSharpCompilation.Create(
        assembly,
        sources.Select((source, index) => Parse(source, $"Game{index}.cs")),
        _references.Value,
        new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: nullable,
            warningLevel: 9999,

            // As in every project of the SDK: a library may have been built against an older framework than the game's.
            specificDiagnosticOptions: new Dictionary<string, ReportDiagnostic> { ["CS1701"] = ReportDiagnostic.Suppress, ["CS1702"] = ReportDiagnostic.Suppress }));

    public override string ToString() => _name;
}

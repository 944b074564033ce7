using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.IO;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Session.Benchmarks.BuildTime;

/// <summary>The made-up classes in an editor: one compilation, a generator that has run over it, and edits.</summary>
internal sealed class EditedProject
{
    private readonly Flavour _flavour;
    private readonly SyntaxTree _memberType;
    private CSharpCompilation _compilation;
    private SyntaxTree _unrelated;
    private GeneratorDriver _driver;
    private int _edits;

    public EditedProject(int types, Flavour flavour)
    {
        _flavour = flavour;
        SyntaxTree[] trees = StateSources.Make(types, flavour).Select(static source => CSharpSyntaxTree.ParseText(source)).ToArray();
        _memberType = trees[0];
        _unrelated = Unrelated(0);
        _compilation = CSharpCompilation.Create(
            "Game", [.. trees, _unrelated], References(), new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        _driver = CSharpGeneratorDriver.Create(Generators(flavour), parseOptions: (CSharpParseOptions)_unrelated.Options).RunGenerators(_compilation);
    }

    public string Name => _flavour.Name;

    /// <summary>Runs the generator over the compilation as it is now.</summary>
    public void Generate() => _driver = _driver.RunGenerators(_compilation);

    /// <summary>The generated files.</summary>
    public string[] Output() => _driver.GetRunResult().GeneratedTrees.Select(static tree => tree.ToString()).ToArray();

    /// <summary>Changes a method's body in a file without state.</summary>
    public void EditUnrelated()
    {
        SyntaxTree edited = Unrelated(++_edits);
        _compilation = _compilation.ReplaceSyntaxTree(_unrelated, edited);
        _unrelated = edited;
    }

    /// <summary>Gives a struct that is the type of members one more field.</summary>
    public void EditMemberType() => _compilation = _compilation.ReplaceSyntaxTree(
        _memberType, CSharpSyntaxTree.ParseText(_memberType.ToString().Replace("public int Y;", "public int Y; public int Z;", StringComparison.Ordinal)));

    private static SyntaxTree Unrelated(int number) => CSharpSyntaxTree.ParseText(
        string.Create(CultureInfo.InvariantCulture, $"namespace Game;\n\npublic static class Camera {{ public static int Zoom() => {number}; }}\n"));

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Select(static path => MetadataReference.CreateFromFile(path));

    private static ImmutableArray<ISourceGenerator> Generators(Flavour flavour) =>
        new AnalyzerFileReference(GeneratorOf(flavour), new GeneratorLoader()).GetGenerators(LanguageNames.CSharp);

    private static string GeneratorOf(Flavour flavour)
    {
        if (flavour == Flavour.Session)
            return Places.Generator;
        if (flavour == Flavour.MemoryPack)
        {
            string version = typeof(MemoryPack.MemoryPackSerializer).Assembly.GetName().Version!.ToString(3);
            return Path.Combine(Places.Packages, "memorypack.generator", version, "analyzers", "dotnet", "cs", "MemoryPack.Generator.dll");
        }

        // Beside the runtime that this program runs on lie the references that programs are compiled with, and their generators.
        string packs = Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref");
        return Directory.GetFiles(packs, "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
    }
}

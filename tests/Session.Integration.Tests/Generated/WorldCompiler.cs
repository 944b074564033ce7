using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using SessionFlow.Generators;

namespace Session.Integration.Tests.Generated;

/// <summary>Compiles generated worlds with the real generator, over references that are read once.</summary>
internal sealed class WorldCompiler
{
    private readonly Dictionary<LanguageVersion, CSharpCompilation> _bases = new();

    /// <exception cref="InvalidOperationException">It does not compile, or the generator reported something.</exception>
    public Assembly Compile(string name, bool isLatest, IReadOnlyList<WorldShape> worlds)
    {
        // C# 9 is what Unity compiles.
        LanguageVersion version = isLatest ? LanguageVersion.Latest : LanguageVersion.CSharp9;
        return Compile(name, version, worlds.Select(static world => (world.Namespace, WorldWriter.Write(world))));
    }

    /// <summary>Compiles sources, each given with a name.</summary>
    /// <exception cref="InvalidOperationException">They do not compile, or the generator reported something.</exception>
    public Assembly Compile(string name, LanguageVersion version, IEnumerable<(string Name, string Text)> sources)
    {
        var parsing = new CSharpParseOptions(version);
        CSharpCompilation compilation = BaseOf(version).WithAssemblyName(name)
            .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parsing, source.Name + ".cs")));
        CSharpGeneratorDriver.Create(new[] { new SessionGenerator().AsSourceGenerator() }, parseOptions: parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var reported);
        if (!reported.IsEmpty)
            throw new InvalidOperationException(string.Join('\n', reported));
        using var image = new MemoryStream();
        var emitted = output.Emit(image);
        if (!emitted.Success)
            throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics.Where(static item => item.Severity == DiagnosticSeverity.Error).Take(5)));
        image.Position = 0;
        return AssemblyLoadContext.GetLoadContext(typeof(WorldCompiler).Assembly)!.LoadFromStream(image);
    }

    private CSharpCompilation BaseOf(LanguageVersion version)
    {
        if (!_bases.TryGetValue(version, out CSharpCompilation? compilation))
        {
            compilation = CSharpCompilation.Create(
                "Base",
                references: References(),
                options: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release));
            _bases.Add(version, compilation);
        }

        return compilation;
    }

    private static IEnumerable<MetadataReference> References() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator)
        .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(typeof(SessionFlow.SessionTrackedAttribute).Assembly.Location)
        .Append(typeof(WorldCompiler).Assembly.Location)
        .Select(static path => MetadataReference.CreateFromFile(path));
}

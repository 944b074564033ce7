using System;
using System.Collections.Immutable;
using System.IO;
using System.Linq;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>What an editor loads for a project: the generator, the rules, their fixes, and the library that the project refers to.</summary>
internal sealed class Components(Assembly generators, Assembly analyzers, Assembly fixes, string library)
{
    public ImmutableArray<DiagnosticAnalyzer> Rules { get; } = Instances<DiagnosticAnalyzer>(analyzers);

    public ImmutableArray<CodeFixProvider> Fixes { get; } = Instances<CodeFixProvider>(fixes);

    public ImmutableArray<MetadataReference> References { get; } =
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(static path => Path.GetDirectoryName(path) == Path.GetDirectoryName(typeof(object).Assembly.Location))
        .Append(library)
        .Select(static path => (MetadataReference)MetadataReference.CreateFromFile(path))
        .ToImmutableArray();

    /// <summary>New ones, as a compiler makes them for each project.</summary>
    public ISourceGenerator[] Generators() => Instances<IIncrementalGenerator>(generators).Select(static generator => generator.AsSourceGenerator()).ToArray();

    private static ImmutableArray<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(static type => typeof(T).IsAssignableFrom(type) && !type.IsAbstract)
        .Select(static type => (T)Activator.CreateInstance(type)!)
        .ToImmutableArray();
}

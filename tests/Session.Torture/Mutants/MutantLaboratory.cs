using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Runtime.Loader;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Torture.Mutants;

/// <summary>Compiles the store's own source with a mistake in it, together with the trial, and sees whether the trial notices.</summary>
internal sealed class MutantLaboratory
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, preprocessorSymbols: ["NET8_0_OR_GREATER"]);

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly Dictionary<string, string> _store = Sources("source/");
    private readonly SyntaxTree[] _trial = [.. Sources("trial/").Select(static source => Parse(source.Key, source.Value))];
    private readonly MetadataReference[] _references = References();

    /// <summary>How the trial ended: null if it noticed nothing, else what it said.</summary>
    public string? Try(Mutant? mutant, int seed, int states)
    {
        Dictionary<string, string> source = new(_store);
        for (Mutant? change = mutant; change is not null; change = change.And)
            source[change.File] = Change(source[change.File], change);

        MethodInfo trial = Load(Compile(source));
        Task<string?> run = Task.Run(() => Run(trial, seed, states));
        return run.Wait(Patience) ? run.Result : "it does not end";
    }

    private static string? Run(MethodInfo trial, int seed, int states)
    {
        try
        {
            _ = trial.Invoke(null, [seed, states]);
            return null;
        }
        catch (TargetInvocationException e)
        {
            return e.InnerException is { } inner && inner.GetType().Name == nameof(TortureException) ? inner.Message : $"{e.InnerException}";
        }
    }

    private static string Change(string source, Mutant change)
    {
        int count = (source.Length - source.Replace(change.Text, "", StringComparison.Ordinal).Length) / change.Text.Length;
        return count == 1
            ? source.Replace(change.Text, change.Instead, StringComparison.Ordinal)
            : throw new InvalidOperationException($"{change.File} has the text of the mutant {count} times: {change.Text}");
    }

    private byte[] Compile(Dictionary<string, string> source)
    {
        IEnumerable<SyntaxTree> trees = source.Select(static file => Parse(file.Key, file.Value)).Concat(_trial);
        CSharpCompilationOptions options = new(OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = CSharpCompilation.Create("Mutant", trees, _references, options).Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private static MethodInfo Load(byte[] image)
    {
        AssemblyLoadContext context = new("mutant", isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image)).GetType("SessionFlow.Torture.Explorer.Trial")!.GetMethod("Run")!;
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Language, path);

    private static Dictionary<string, string> Sources(string prefix)
    {
        Assembly assembly = typeof(MutantLaboratory).Assembly;
        Dictionary<string, string> sources = [];
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(prefix, StringComparison.Ordinal)))
        {
            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            sources.Add(name[prefix.Length..].Replace('\\', '/'), reader.ReadToEnd());
        }

        return sources;
    }

    private static MetadataReference[] References() =>
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => !Path.GetFileName(path).StartsWith("Session.", StringComparison.Ordinal))
            .Select(static path => MetadataReference.CreateFromFile(path)),
    ];
}

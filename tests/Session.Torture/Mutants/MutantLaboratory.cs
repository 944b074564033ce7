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

/// <summary>Compiles our own source with a mistake in it, together with a trial, and sees whether the trial notices.</summary>
internal sealed class MutantLaboratory
{
    private static readonly CSharpParseOptions Language = new(LanguageVersion.Latest, preprocessorSymbols: ["NET8_0_OR_GREATER"]);

    // Far beyond what any trial takes: one that does not end is a failure of the run, never a mutant caught.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    private readonly Dictionary<string, (string Text, SyntaxTree Tree)> _source;
    private readonly SyntaxTree[] _trial;
    private readonly MetadataReference[] _references = References();
    private readonly string _entry;
    private readonly object[] _arguments;

    /// <param name="source">Where in the runtime's source the mutants live.</param>
    /// <param name="trial">The embedded files of the trial.</param>
    /// <param name="entry">The type whose <c>Run</c> is the trial.</param>
    /// <param name="arguments">What it is called with.</param>
    public MutantLaboratory(string source, string trial, string entry, params object[] arguments)
    {
        _source = Sources("runtime/" + source).ToDictionary(static file => file.Key, static file => (file.Value, Parse(file.Key, file.Value)));
        IEnumerable<SyntaxTree> half = source.Length == 0 ? [Parse("GeneratedHalf.cs", GeneratedHalf.Text)] : [];
        _trial = [.. Sources(trial).Select(static file => Parse(file.Key, file.Value)), .. half];
        _entry = entry;
        _arguments = arguments;
    }

    /// <summary>How the trial ended: null if it noticed nothing, else what it said.</summary>
    public string? Try(Mutant? mutant)
    {
        Dictionary<string, (string Text, SyntaxTree Tree)> source = new(_source);
        for (Mutant? change = mutant; change is not null; change = change.And)
        {
            string text = Change(source[change.File].Text, change);
            source[change.File] = (text, Parse(change.File, text));
        }

        MethodInfo trial = Load(Compile(source.Values.Select(static file => file.Tree).Concat(_trial)));
        Task<string?> run = Task.Run(() => Run(trial));
        return run.Wait(Patience) ? run.Result : throw new TortureException($"the trial of '{mutant?.Name}' does not end");
    }

    private string? Run(MethodInfo trial)
    {
        try
        {
            _ = trial.Invoke(null, _arguments);
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

    private byte[] Compile(IEnumerable<SyntaxTree> trees)
    {
        CSharpCompilationOptions options = new(
            OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable);
        using MemoryStream image = new();
        Microsoft.CodeAnalysis.Emit.EmitResult result = CSharpCompilation.Create("Mutant", trees, _references, options).Emit(image);
        return result.Success
            ? image.ToArray()
            : throw new InvalidOperationException(string.Join('\n', result.Diagnostics.Where(static d => d.Severity == DiagnosticSeverity.Error).Take(5)));
    }

    private MethodInfo Load(byte[] image)
    {
        AssemblyLoadContext context = new("mutant", isCollectible: true);
        return context.LoadFromStream(new MemoryStream(image)).GetType(_entry)!.GetMethod("Run", BindingFlags.Static | BindingFlags.Public)!;
    }

    private static SyntaxTree Parse(string path, string text) => CSharpSyntaxTree.ParseText(text, Language, path);

    private static Dictionary<string, string> Sources(string prefix)
    {
        Assembly assembly = typeof(MutantLaboratory).Assembly;
        Dictionary<string, string> sources = [];
        foreach (string name in assembly.GetManifestResourceNames())
        {
            string path = name.Replace('\\', '/');
            if (!path.StartsWith(prefix, StringComparison.Ordinal))
                continue;

            using StreamReader reader = new(assembly.GetManifestResourceStream(name)!);
            sources.Add(path[prefix.Length..], reader.ReadToEnd());
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

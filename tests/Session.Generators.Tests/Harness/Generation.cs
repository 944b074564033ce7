using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace SessionFlow.Generators.Tests.Harness;

/// <summary>One run of the generator over a compilation.</summary>
internal sealed class Generation
{
    private readonly GeneratorDriver _driver;

    private Generation(GeneratorDriver driver, Compilation output)
    {
        _driver = driver;
        Output = output;
        Result = driver.GetRunResult().Results.Single();
    }

    /// <summary>The compilation with what was generated.</summary>
    public Compilation Output { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>Generated files by name.</summary>
    public IReadOnlyDictionary<string, string> Files => Result.GeneratedSources.ToDictionary(static file => file.HintName, static file => file.SourceText.ToString());

    public static Generation Of(CSharpCompilation compilation) => Of(compilation, new SessionGenerator());

    public static Generation Of(CSharpCompilation compilation, IIncrementalGenerator generator) => Run(
        CSharpGeneratorDriver.Create(
            new[] { generator.AsSourceGenerator() },
            parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options,
            driverOptions: new GeneratorDriverOptions(IncrementalGeneratorOutputKind.None, trackIncrementalGeneratorSteps: true)),
        compilation);

    /// <summary>Runs again after an edit, with what is remembered.</summary>
    public Generation Again(Compilation edited) => Run(_driver, edited);

    /// <summary>Why each output of a stage was there: new, modified, cached and so on, in order.</summary>
    public ImmutableArray<IncrementalStepRunReason> Reasons(string stage) => Result.TrackedSteps.TryGetValue(stage, out ImmutableArray<IncrementalGeneratorRunStep> steps)
        ? steps.SelectMany(static step => step.Outputs).Select(static output => output.Reason).ToImmutableArray()
        : ImmutableArray<IncrementalStepRunReason>.Empty;

    /// <summary>The outputs of some stages, each with why it was there.</summary>
    public IEnumerable<(T Value, IncrementalStepRunReason Reason)> Outputs<T>(params string[] stages) => stages
        .SelectMany(stage => Result.TrackedSteps.TryGetValue(stage, out ImmutableArray<IncrementalGeneratorRunStep> steps) ? steps : ImmutableArray<IncrementalGeneratorRunStep>.Empty)
        .SelectMany(static step => step.Outputs)
        .Select(static output => ((T)output.Value, output.Reason));

    private static Generation Run(GeneratorDriver driver, Compilation compilation) =>
        new(driver.RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out _), output);
}

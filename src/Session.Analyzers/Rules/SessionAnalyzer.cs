using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>A rule: runs concurrently, leaves generated code alone, and costs nothing where the runtime is not referenced.</summary>
public abstract class SessionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            if (start.Compilation.GetTypeByMetadataName(KnownNames.TrackedMetadataName) is not null)
                Register(start);
        });
    }

    /// <summary>Registers the rule's actions.</summary>
    private protected abstract void Register(CompilationStartAnalysisContext context);

    /// <summary>What is wrong with a type as one that is tracked or attached.</summary>
    private protected static IEnumerable<Finding> FindingsOf(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct or TypeKind.Interface))
            yield break;
        bool isTracked = type.IsTracked();
        ImmutableArray<Finding> tracked = isTracked
            ? TrackedTypeParser.Parse(type, compilation, cancellation).Findings
            : ImmutableArray<Finding>.Empty;
        foreach (Finding finding in tracked)
            yield return finding;
        if (ParticipantParser.FirstMark(type) is null)
            yield break;
        foreach (Finding finding in ParticipantParser.Parse(type, cancellation).Findings)
        {
            // What stands in the way of both was said once.
            if (!Enumerable.Contains(tracked, finding, FindingPlaceComparer.Instance))
                yield return finding;
        }
    }
}

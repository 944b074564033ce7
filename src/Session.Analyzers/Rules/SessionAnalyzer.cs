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
}

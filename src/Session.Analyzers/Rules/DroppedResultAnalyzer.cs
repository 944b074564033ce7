using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1010: a method of ours says by its result that it failed, and nobody looks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DroppedResultAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.DroppedResult,
        "Result that tells of failure is dropped",
        "'{0}' does not throw when it fails, its result says so. Write '{1}'.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterOperationAction(Analyze, OperationKind.ExpressionStatement);

    private static void Analyze(OperationAnalysisContext context)
    {
        IOperation operation = ((IExpressionStatementOperation)context.Operation).Operation;
        if (operation is IConditionalAccessOperation conditional)
            operation = conditional.WhenNotNull;
        if (operation is not IInvocationOperation { TargetMethod: var method } call
            || method.Name is not ("CheckpointAsync" or "StartSession" or "SwitchSession" or "AcceptRecovery" or "PerformCrashRecovery" or "CreateRecoveryCheckpoint")
            || !method.ContainingType.ContainingNamespace.IsNamed(KnownNames.Namespace)
            || method.ReturnsVoid)
        {
            return;
        }

        bool isTask = method.ReturnType.Name == "Task";
        string advice = isTask ? $"await {method.Name}(...)" : $"{method.ReturnType.Name} result = {method.Name}(...)";
        context.ReportDiagnostic(Diagnostic.Create(Rule, MethodNames.LocationOf(call), method.Name, advice));
    }
}

using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1012: the game sets a key of the session's own metadata, which the session refuses.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReservedKeyAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.ReservedKey, "Key belongs to the session", "The session keeps '{0}' itself and refuses it from the game. Write another key, such as \"my_{0}\".");

    private static readonly HashSet<string> Reserved = new(StringComparer.Ordinal)
    {
        "session_id", "start_time", "pilot_callsign", "auto_save_enabled", "auto_save_interval", "game_state", "crash_recovery_enabled",
        "last_update_time", "duration_seconds", "duration_minutes", "previous_state", "state_change_time", "last_save_time", "last_save_slot",
        "save_flow_operation", "save_flow_context", "save_flow_time",
    };

    /// <summary>The keys that this rule knows; a test holds that they are the runtime's.</summary>
    public static IReadOnlyCollection<string> Keys => Reserved;

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        context.RegisterOperationAction(AnalyzeAssignment, OperationKind.SimpleAssignment);
        context.RegisterOperationAction(AnalyzeCall, OperationKind.Invocation);
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is IPropertyReferenceOperation { Property: { IsIndexer: true } property } target && IsOfState(property))
            Check(context, target.Arguments);
    }

    private static void AnalyzeCall(OperationAnalysisContext context)
    {
        var call = (IInvocationOperation)context.Operation;
        if (call.TargetMethod.Name == "Add" && IsOfState(call.TargetMethod))
            Check(context, call.Arguments);
    }

    private static bool IsOfState(ISymbol member) => member.ContainingType is { Name: "SessionState" } type && type.ContainingNamespace.IsNamed(KnownNames.Namespace);

    private static void Check(OperationAnalysisContext context, ImmutableArray<IArgumentOperation> arguments)
    {
        if (arguments.FirstOrDefault()?.Value is { ConstantValue: { HasValue: true, Value: string key } } value && Reserved.Contains(key))
            context.ReportDiagnostic(Diagnostic.Create(Rule, value.Syntax.GetLocation(), key));
    }
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1001: a member of a tracked type changes while the game runs and is not captured.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncapturableMemberAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.UncapturableMember,
        "Mutable member is not captured",
        "The state of '{0}' is not captured: {1}. {2}, or write [SessionIgnored(\"reason\")] on {3}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    private static void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsTracked())
            return;
        ImmutableArray<Finding> findings = TrackedTypeParser.Parse(type, context.Compilation, context.CancellationToken).Findings
            .Where(static finding => finding.Kind is FindingKind.Uncapturable or FindingKind.UntrackedBase)
            .ToImmutableArray();
        if (findings.IsEmpty)
            return;

        var writes = new MemberWrites(type);
        context.RegisterOperationAction(
            operation => writes.Note(operation.Operation, operation.ContainingSymbol),
            OperationKind.SimpleAssignment, OperationKind.CompoundAssignment, OperationKind.CoalesceAssignment, OperationKind.DeconstructionAssignment,
            OperationKind.Increment, OperationKind.Decrement, OperationKind.Argument);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (Finding finding in findings)
                Report(end, finding, writes);
        });
    }

    private static void Report(SymbolAnalysisContext context, Finding finding, MemberWrites writes)
    {
        if (finding.Member is { } member && !Mutability.IsMutable(member, writes))
            return;
        string place = finding.Kind == FindingKind.UntrackedBase ? "the base class" : "it";
        Location[] others = writes.Of(finding.Symbol) is { } write ? new[] { write } : System.Array.Empty<Location>();
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, finding.Symbol.Locations[0], others, finding.Symbol.Name, finding.Reason, finding.Advice, place));
    }
}

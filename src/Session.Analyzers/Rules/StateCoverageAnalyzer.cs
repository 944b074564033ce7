using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES2020: says of each tracked type what is captured, what is ignored and why, and what is lost. Only where a build asks.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateCoverageAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.StateCoverage, "Coverage of a tracked type", "'{0}': {1} tracked{2}; {3} ignored{4}; {5} lost{6}");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        if (CoverageOptions.AsksForReport(context.Options))
            context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        if (TypeCoverage.Of((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken) is not { } coverage)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            Rule, context.Symbol.Locations[0], context.Symbol.Name,
            coverage.Tracked.Count, List(coverage.Tracked), coverage.Ignored.Count, List(coverage.Ignored), coverage.Gaps.Count, List(coverage.Gaps)));
    }

    private static string List(IReadOnlyList<string> members) => members.Count == 0 ? "" : ": " + string.Join(", ", members);
}

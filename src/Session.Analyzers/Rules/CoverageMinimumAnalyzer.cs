using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0020: a build asks for a share of members that are captured or settled, and a tracked type has less.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CoverageMinimumAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.CoverageMinimum,
        "Less of the type is covered than was asked for",
        "'{0}' is covered to {1} %, and SessionCoverageMinimum is {2}. Track these, or write [SessionIgnored(\"reason\")] on them: {3}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context)
    {
        if (CoverageOptions.Minimum(context.Options) is { } minimum)
            context.RegisterSymbolAction(symbol => Analyze(symbol, minimum), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, double minimum)
    {
        if (TypeCoverage.Of((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken) is { } coverage && coverage.Percent < minimum)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                Rule, context.Symbol.Locations[0], context.Symbol.Name,
                coverage.Percent.ToString("0.#", CultureInfo.InvariantCulture), minimum.ToString(CultureInfo.InvariantCulture), string.Join(", ", coverage.Gaps)));
        }
    }
}

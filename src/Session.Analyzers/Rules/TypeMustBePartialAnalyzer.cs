using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0001: generated code continues a type, so it and the types that contain it must be partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeMustBePartialAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.TypeMustBePartial, "Type must be partial", "'{0}' {1}, so it must be partial: write '{2}'");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (Finding finding in FindingsOf((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            if (finding.Kind == FindingKind.NotPartial)
                context.ReportDiagnostic(Diagnostic.Create(Rule, finding.Symbol.Locations[0], finding.Symbol.Name, finding.Reason, finding.Advice));
        }
    }
}

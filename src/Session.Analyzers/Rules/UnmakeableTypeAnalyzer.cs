using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0003: a type's state is captured, but generated code can make no object to give it to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmakeableTypeAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UnmakeableType, "No object of the type can be made", "'{0}' can only be restored in place: {1}. {2}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (Finding finding in FindingsOf((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            if (finding.Kind == FindingKind.CannotBeMade)
                context.ReportDiagnostic(Diagnostic.Create(Rule, finding.Symbol.Locations[0], finding.Symbol.Name, finding.Reason, finding.Advice));
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0002: a declaration is marked, but this version cannot generate code for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackableDeclarationAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UntrackableDeclaration, "No code can be generated for the declaration", "No code can be generated for '{0}': {1}. {2}.");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (Finding finding in FindingsOf((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            if (finding.Kind == FindingKind.CannotBeTracked)
                context.ReportDiagnostic(Diagnostic.Create(Rule, finding.Symbol.Locations[0], finding.Symbol.Name, finding.Reason, finding.Advice));
        }
    }
}

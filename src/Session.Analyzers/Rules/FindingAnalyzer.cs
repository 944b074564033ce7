using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>A rule that says what the parser found: the symbol's name, why, and what to type.</summary>
public abstract class FindingAnalyzer : SessionAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly FindingKind _kind;

    private protected FindingAnalyzer(DiagnosticDescriptor rule, FindingKind kind)
    {
        _rule = rule;
        _kind = kind;
        SupportedDiagnostics = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected sealed override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);

    /// <summary>True for a finding of its kind that the rule reports.</summary>
    private protected virtual bool Concerns(Finding finding, Compilation compilation, CancellationToken cancellation) => true;

    /// <summary>What the rule's fix is told.</summary>
    private protected virtual ImmutableDictionary<string, string?>? Properties(Finding finding, Compilation compilation) => finding.Payload is { } payload
        ? ImmutableDictionary<string, string?>.Empty.Add("payload", payload)
        : null;

    private void Analyze(SymbolAnalysisContext context)
    {
        foreach (Finding finding in TypeFindings.Of((INamedTypeSymbol)context.Symbol, context.Compilation, context.CancellationToken))
        {
            if (finding.Kind == _kind && Concerns(finding, context.Compilation, context.CancellationToken))
            {
                Location[] others = finding.Other is { } other ? new[] { other.Locations[0] } : System.Array.Empty<Location>();
                context.ReportDiagnostic(Diagnostic.Create(
                    _rule, finding.Symbol.Locations[0], others, Properties(finding, context.Compilation), finding.Symbol.Name, finding.Reason, finding.Advice));
            }
        }
    }
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// A rule about members that cannot be captured: which of them it reports depends on how their type writes them. Decided at the
/// end of the symbol and not of the compilation, so that an editor shows it while its user types.
/// </summary>
public abstract class MemberLossAnalyzer : SessionAnalyzer
{
    private readonly DiagnosticDescriptor _rule;
    private readonly Loss _loss;

    private protected MemberLossAnalyzer(DiagnosticDescriptor rule, Loss loss)
    {
        _rule = rule;
        _loss = loss;
        SupportedDiagnostics = ImmutableArray.Create(rule);
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    private protected sealed override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSymbolStartAction(AnalyzeType, SymbolKind.NamedType);

    /// <summary>True for a finding that the rule reports if its loss is the rule's.</summary>
    private protected abstract bool Concerns(Finding finding, Compilation compilation);

    private void AnalyzeType(SymbolStartAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.IsTracked())
            return;
        ImmutableArray<Finding> findings = TypeFindings.Of(type, context.Compilation, context.CancellationToken)
            .Where(finding => finding is { Kind: FindingKind.Uncapturable, Member: not null } && Concerns(finding, context.Compilation))
            .ToImmutableArray();
        if (findings.IsEmpty)
            return;
        MemberWrites writes = MemberWrites.Watch(context);
        context.RegisterSymbolEndAction(end =>
        {
            foreach (Finding finding in findings)
                Report(end, finding, writes);
        });
    }

    private void Report(SymbolAnalysisContext context, Finding finding, MemberWrites writes)
    {
        if (Mutability.LossOf(finding.Member!, writes) != _loss)
            return;
        Location[] others = writes.Of(finding.Symbol) is { } write ? new[] { write } : System.Array.Empty<Location>();
        context.ReportDiagnostic(Diagnostic.Create(
            _rule, finding.Symbol.Locations[0], others, HandleTypes.Properties(finding.Member!.Type), finding.Symbol.Name, finding.Reason, finding.Advice));
    }
}

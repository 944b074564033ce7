using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES0006: a member is marked as a reference and holds nothing that could be pointed at, or a definition has no key. A
/// definition of this compilation is reported itself, and not each member that holds one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisplacedReferenceAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.MisplacedReference, "Reference where there is nothing to point at", "'{0}' cannot be a reference: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public MisplacedReferenceAnalyzer()
        : base(Rule, FindingKind.MisplacedReference)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation, CancellationToken cancellation) => finding.Member is null || finding.Culprit is null;

    private protected override ImmutableDictionary<string, string?>? Properties(Finding finding, Compilation compilation) =>
        finding.Symbol is INamedTypeSymbol definition ? IdMembers.Properties(IdMembers.Of(definition, compilation)) : null;
}

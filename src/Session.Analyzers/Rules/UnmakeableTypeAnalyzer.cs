using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// SES0003: a type's state is captured, but generated code can make no object to give it to, and a restore may need one. What is
/// only a root, or held by read-only members of such, is restored in place.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmakeableTypeAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UnmakeableType, "No object of the type can be made", "'{0}' can only be restored in place: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public UnmakeableTypeAnalyzer()
        : base(Rule, FindingKind.CannotBeMade)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation, CancellationToken cancellation) =>
        MadeTypes.Of(compilation, cancellation).Contains((INamedTypeSymbol)finding.Symbol);

    private protected override ImmutableDictionary<string, string?>? Properties(Finding finding, Compilation compilation) =>
        finding.GoesWithFactory && FactoryCode.Of((INamedTypeSymbol)finding.Symbol, compilation) is { } code
            ? ImmutableDictionary<string, string?>.Empty.Add(FactoryCode.Property, code)
            : null;
}

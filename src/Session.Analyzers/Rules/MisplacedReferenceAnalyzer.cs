using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0006: a member is marked as a reference and holds nothing that could be pointed at.</summary>
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
}

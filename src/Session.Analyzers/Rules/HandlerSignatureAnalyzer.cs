using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0011: a handler cannot be called with what its event brings.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HandlerSignatureAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.HandlerSignature, "Session handler has the wrong signature", "'{0}' cannot hear the event: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public HandlerSignatureAnalyzer()
        : base(Rule, FindingKind.Handler)
    {
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0012: <c>[SessionInherited]</c> names a member of a base that does not exist or cannot be set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MissingInheritedAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.MissingInherited, "Inherited member cannot be captured", "'{0}' cannot inherit the member: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public MissingInheritedAnalyzer()
        : base(Rule, FindingKind.MissingInherited)
    {
    }
}

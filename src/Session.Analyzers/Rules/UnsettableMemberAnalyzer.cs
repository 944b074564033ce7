using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0013: <c>[SessionMember]</c> stands on a property that cannot be set.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsettableMemberAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UnsettableMember, "Member cannot be set", "'{0}' cannot be captured and restored: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public UnsettableMemberAnalyzer()
        : base(Rule, FindingKind.UnsettableMember)
    {
    }
}

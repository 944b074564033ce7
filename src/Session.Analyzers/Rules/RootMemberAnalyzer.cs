using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0010: a root has no name of its own, is not tracked, or can never have an object.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RootMemberAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.RootMember, "Member cannot be a root", "'{0}' cannot be a root: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public RootMemberAnalyzer()
        : base(Rule, FindingKind.Root)
    {
    }
}

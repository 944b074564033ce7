using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1001: a member of a tracked type changes while the game runs and is not captured.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UncapturableMemberAnalyzer : MemberLossAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.UncapturableMember,
        "Mutable member is not captured",
        "The state of '{0}' is not captured: {1}. {2}, or write [SessionIgnored(\"reason\")] on it.");

    /// <summary>Makes the rule.</summary>
    public UncapturableMemberAnalyzer()
        : base(Rule, Loss.Felt)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation) =>
        !UntrackedClosure.Of(compilation, default).Contains(finding.Culprit) && !Mutability.IsRandom(finding.Member!.Type);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES1008: random numbers come from a generator whose state nothing can capture.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RandomMemberAnalyzer : MemberLossAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Warning(
        RuleIds.RandomMember,
        "Random numbers are not captured",
        "'{0}' would throw other dice after a restore: {1}. {2}, or write [SessionIgnored(\"reason\")] on it.");

    /// <summary>Makes the rule.</summary>
    public RandomMemberAnalyzer()
        : base(Rule, Loss.Felt)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation) => Mutability.IsRandom(finding.Member!.Type);
}

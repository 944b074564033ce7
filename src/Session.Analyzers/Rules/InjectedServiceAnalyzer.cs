using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES2005: a member that was handed in is taken for a service, though what it holds can change.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class InjectedServiceAnalyzer : MemberLossAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.InjectedService,
        "Member is taken for a service",
        "'{0}' is not captured: {1}. A constructor was given it, so it is taken for a service that keeps its own state: write [SessionIgnored(\"reason\")] on it.");

    /// <summary>Makes the rule.</summary>
    public InjectedServiceAnalyzer()
        : base(Rule, Loss.Service)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation) => true;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES2010: a member that cannot be captured is only written while its object is set up.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SetUpHandleAnalyzer : MemberLossAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Suggestion(
        RuleIds.SetUpHandle,
        "Handle is not captured",
        "'{0}' is not captured: {1}. It is set only while its object is set up: write [SessionIgnored(\"reason\")] on it.");

    /// <summary>Makes the rule.</summary>
    public SetUpHandleAnalyzer()
        : base(Rule, Loss.Handle)
    {
    }

    private protected override bool Concerns(Finding finding, Compilation compilation) => true;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0014: a method has the name of a hook and not its shape, so that it never runs.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class MisshapenHookAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.MisshapenHook, "Hook has the wrong shape", "'{0}' never runs: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public MisshapenHookAnalyzer()
        : base(Rule, FindingKind.WrongShape)
    {
    }
}

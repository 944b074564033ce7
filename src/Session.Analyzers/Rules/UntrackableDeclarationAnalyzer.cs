using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0002: a declaration is marked, but this version cannot generate code for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntrackableDeclarationAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UntrackableDeclaration, "No code can be generated for the declaration", "No code can be generated for '{0}': {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public UntrackableDeclarationAnalyzer()
        : base(Rule, FindingKind.CannotBeTracked)
    {
    }
}

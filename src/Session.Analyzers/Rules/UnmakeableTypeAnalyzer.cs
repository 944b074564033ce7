using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0003: a type's state is captured, but generated code can make no object to give it to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnmakeableTypeAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UnmakeableType, "No object of the type can be made", "'{0}' can only be restored in place: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public UnmakeableTypeAnalyzer()
        : base(Rule, FindingKind.CannotBeMade)
    {
    }
}

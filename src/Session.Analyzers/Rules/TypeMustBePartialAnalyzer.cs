using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0001: generated code continues a type, so it and the types that contain it must be partial.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class TypeMustBePartialAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.TypeMustBePartial, "Type must be partial", "'{0}' {1}, so it must be partial: write '{2}'");

    /// <summary>Makes the rule.</summary>
    public TypeMustBePartialAnalyzer()
        : base(Rule, FindingKind.NotPartial)
    {
    }
}

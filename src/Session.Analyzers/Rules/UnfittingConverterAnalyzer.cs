using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0008: a converter stands on what it does not convert.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnfittingConverterAnalyzer : FindingAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.UnfittingConverter, "Converter does not fit", "'{0}' cannot be converted: {1}. {2}.");

    /// <summary>Makes the rule.</summary>
    public UnfittingConverterAnalyzer()
        : base(Rule, FindingKind.UnfittingConverter)
    {
    }
}

using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace SessionFlow.Analyzers.Rules;

/// <summary>SES0009: something is said to be no state, and not why.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IgnoredWithoutReasonAnalyzer : SessionAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Error(
        RuleIds.IgnoredWithoutReason, "Ignored without a reason", "What is ignored needs a reason for the next reader: write [{0}(\"why it need not come back\")].");

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Register(CompilationStartAnalysisContext context) =>
        context.RegisterSyntaxNodeAction(Analyze, SyntaxKind.Attribute);

    private static void Analyze(SyntaxNodeAnalysisContext context)
    {
        var attribute = (AttributeSyntax)context.Node;
        string? name = SessionAttributeNames.Of(attribute);
        if (name is not ("SessionIgnored" or "SessionIgnoredType") || !SessionAttributeNames.IsOurs(attribute, context.SemanticModel, context.CancellationToken))
            return;
        ExpressionSyntax? reason = attribute.ArgumentList?.Arguments.Skip(name == "SessionIgnored" ? 0 : 1).FirstOrDefault()?.Expression;
        if (reason is not null
            && (context.SemanticModel.GetConstantValue(reason, context.CancellationToken) is not { HasValue: true, Value: var text } || !string.IsNullOrWhiteSpace(text as string)))
        {
            return;
        }

        context.ReportDiagnostic(Diagnostic.Create(Rule, (reason ?? (SyntaxNode)attribute).GetLocation(), name));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Tells a setter that keeps a value, checked or limited, from one that makes something happen.</summary>
internal static class SetterShape
{
    private static readonly string[] Checks = { "Throw", "Assert", "Check", "Ensure", "Require", "Validate", "Print", "Log", "Write", "Warn" };

    /// <summary>True when a setter writes state and does something else besides.</summary>
    /// <param name="setter">The accessor.</param>
    /// <param name="state">The names of the members that are captured.</param>
    public static bool HasLogic(AccessorDeclarationSyntax setter, HashSet<string> state)
    {
        SyntaxNode? body = (SyntaxNode?)setter.Body ?? setter.ExpressionBody;
        if (body is null)
            return false;
        List<string> written = body.DescendantNodesAndSelf().SelectMany(WriteTargets.Of).Select(static write => WriteTargets.NameOf(write.Target)).OfType<string>().ToList();
        return written.Any(state.Contains)
            && (written.Distinct().Count() > 1 || body.DescendantNodesAndSelf().Any(IsEffect));
    }

    /// <summary>A call that stands for itself: its result, if any, is not what the setter keeps.</summary>
    private static bool IsEffect(SyntaxNode node)
    {
        ExpressionSyntax? statement = node switch
        {
            ExpressionStatementSyntax { Expression: var expression } => expression,
            ArrowExpressionClauseSyntax { Expression: var expression } => expression,
            _ => null,
        };
        if (statement is ConditionalAccessExpressionSyntax conditional)
            statement = conditional.WhenNotNull;
        return statement is InvocationExpressionSyntax call && !Checks.Any(check => CalledName(call).StartsWith(check, StringComparison.Ordinal));
    }

    private static string CalledName(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        SimpleNameSyntax name => name.Identifier.ValueText,
        _ => "",
    };
}

using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Finds in syntax what is written: assigned, counted up or down, or passed by reference.</summary>
internal static class WriteTargets
{
    /// <summary>The targets of a node that writes, and the value if there is one; nothing for other nodes.</summary>
    public static IEnumerable<(ExpressionSyntax Target, ExpressionSyntax? Value)> Of(SyntaxNode node)
    {
        switch (node)
        {
            case AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets }:
                return targets.Arguments.Select(static target => (target.Expression, (ExpressionSyntax?)null));
            case AssignmentExpressionSyntax assignment:
                return new[] { (assignment.Left, (ExpressionSyntax?)assignment.Right) };
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step:
                return new[] { (step.Operand, (ExpressionSyntax?)null) };
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step:
                return new[] { (step.Operand, (ExpressionSyntax?)null) };
            case ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument:
                return new[] { (argument.Expression, (ExpressionSyntax?)null) };
            default:
                return Enumerable.Empty<(ExpressionSyntax, ExpressionSyntax?)>();
        }
    }

    /// <summary>The member that a target may be; null for what has no name.</summary>
    public static string? NameOf(ExpressionSyntax target) => target switch
    {
        IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Finds the name in a call, which is where a report about it stands.</summary>
internal static class MethodNames
{
    public static Location LocationOf(IInvocationOperation call) => call.Syntax is InvocationExpressionSyntax invocation
        ? (invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name,
            MemberBindingExpressionSyntax binding => binding.Name,
            ExpressionSyntax expression => (SyntaxNode)expression,
        }).GetLocation()
        : call.Syntax.GetLocation();
}

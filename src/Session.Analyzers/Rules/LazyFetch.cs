using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace SessionFlow.Analyzers.Rules;

/// <summary>
/// Recognises what sets a member up when it is first asked for: a handle of an engine that is fetched while there is none yet,
/// or an object that is there to be locked.
/// </summary>
internal static class LazyFetch
{
    public static bool Is(IOperation write, ISymbol member, ITypeSymbol type, IOperation? value) =>
        IsBareObject(value) || (IsOfEngine(type) && value?.ConstantValue is not { HasValue: true } && (write is ICoalesceAssignmentOperation || IsWhereItIsNull(write.Syntax, member.Name)));

    /// <summary>True for <c>new object()</c>, which has nothing that could be lost.</summary>
    private static bool IsBareObject(IOperation? value)
    {
        while (value is IConversionOperation conversion)
            value = conversion.Operand;
        return value is IObjectCreationOperation { Type.SpecialType: SpecialType.System_Object };
    }

    private static bool IsOfEngine(ITypeSymbol type)
    {
        INamespaceSymbol? space = type.ContainingNamespace;
        while (space?.ContainingNamespace is { IsGlobalNamespace: false } outer)
            space = outer;
        return type is INamedTypeSymbol { TypeKind: TypeKind.Class, SpecialType: SpecialType.None, DeclaringSyntaxReferences.IsEmpty: true } && space?.Name != "System";
    }

    private static bool IsWhereItIsNull(SyntaxNode write, string member) => write.Ancestors()
        .TakeWhile(static node => node is not MemberDeclarationSyntax)
        .Select(static node => node switch
        {
            IfStatementSyntax choice => choice.Condition,
            ConditionalExpressionSyntax choice => choice.Condition,
            _ => null,
        })
        .Any(condition => condition switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison =>
                comparison.Right.IsKind(SyntaxKind.NullLiteralExpression) && WriteTargets.NameOf(comparison.Left) == member,
            IsPatternExpressionSyntax pattern => WriteTargets.NameOf(pattern.Expression) == member && pattern.Pattern.DescendantNodes().Any(static node => node.IsKind(SyntaxKind.NullLiteralExpression)),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => WriteTargets.NameOf(not.Operand) == member,
            _ => false,
        });
}

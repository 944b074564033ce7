using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.Parsing;

/// <summary>
/// Tells handles from numbers of the platform's size. To newer compilers <c>IntPtr</c> and <c>nint</c> are one type, but who
/// writes the first mostly means a handle.
/// </summary>
internal static class Handles
{
    /// <summary>An obstacle if a member's declaration names a handle; null where it does not or cannot be seen.</summary>
    public static Uncapturable? Of(ISymbol member, ITypeSymbol type) =>
        MayHold(type) && member.DeclaringSyntaxReferences.Any(static reference => DeclaredType(reference.GetSyntax()) is { } declared && NamesHandle(declared))
            ? UncapturableKinds.Handle
            : null;

    private static bool MayHold(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_IntPtr or SpecialType.System_UIntPtr } => true,
        IArrayTypeSymbol array => MayHold(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(MayHold),
        _ => false,
    };

    private static TypeSyntax? DeclaredType(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax variable } => variable.Type,
        PropertyDeclarationSyntax property => property.Type,
        ParameterSyntax parameter => parameter.Type,
        _ => null,
    };

    private static bool NamesHandle(TypeSyntax type) =>
        type.DescendantTokens().Any(static token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText is "IntPtr" or "UIntPtr");
}

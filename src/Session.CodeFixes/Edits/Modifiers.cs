using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Writes the modifier that lets generated code continue a type.</summary>
internal static class Modifiers
{
    public static bool IsPartial(TypeDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword);

    public static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
    {
        SyntaxToken partial = SyntaxFactory.Token(SyntaxKind.PartialKeyword).WithTrailingTrivia(SyntaxFactory.Space);
        if (type.Modifiers.Count > 0)
            return type.WithModifiers(type.Modifiers.Add(partial));

        // The first token carries the comments above the type.
        SyntaxToken keyword = type.Keyword;
        return type.ReplaceToken(keyword, keyword.WithLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(partial.WithLeadingTrivia(keyword.LeadingTrivia)));
    }
}

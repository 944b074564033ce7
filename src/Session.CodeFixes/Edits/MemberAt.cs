using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Finds the declaration that a diagnostic stands on.</summary>
internal static class MemberAt
{
    /// <summary>The member that an attribute can be put on: not a type, and no field that shares its declaration with others.</summary>
    public static MemberDeclarationSyntax? Of(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field => field,
            PropertyDeclarationSyntax property => property,
            _ => null,
        };

    /// <summary>The type that a diagnostic stands on.</summary>
    public static TypeDeclarationSyntax? TypeOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan) is TypeDeclarationSyntax type ? type : null;
}

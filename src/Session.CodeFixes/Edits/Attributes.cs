using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.CodeFixes.Edits;

/// <summary>Writes attributes where a person would.</summary>
internal static class Attributes
{
    /// <summary>An attribute of ours as it can be written at a place: by its name if that is in scope.</summary>
    public static string Named(string attribute, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: attribute + "Attribute").Any(static found => IsOurs(found.ContainingNamespace))
            ? attribute
            : "global::SessionFlow." + attribute;

    /// <summary>A type of ours as it can be written at a place.</summary>
    public static string NamedType(string type, SemanticModel model, int position) =>
        model.LookupNamespacesAndTypes(position, name: type).Any(static found => IsOurs(found.ContainingNamespace)) ? type : "global::SessionFlow." + type;

    /// <summary>True for an attribute whose name is written, with or without its namespace and suffix.</summary>
    public static bool IsNamed(AttributeSyntax attribute, string name)
    {
        string written = (attribute.Name is QualifiedNameSyntax qualified ? qualified.Right : attribute.Name).ToString();
        return written == name || written == name + "Attribute";
    }

    public static bool IsOurs(INamespaceSymbol? space) => space is { Name: "SessionFlow", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>Puts an attribute on a member's own line, where the next reader looks; the comments above it stay above.</summary>
    public static MemberDeclarationSyntax OnLine(MemberDeclarationSyntax member, string attribute)
    {
        AttributeListSyntax list = Parse(attribute).WithLeadingTrivia(member.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        MemberDeclarationSyntax bare = member.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Puts an attribute on the property that a parameter of a record declares.</summary>
    public static ParameterSyntax OnProperty(ParameterSyntax parameter, string attribute)
    {
        AttributeListSyntax list = Parse("property: " + attribute).WithLeadingTrivia(parameter.GetLeadingTrivia()).WithTrailingTrivia(SyntaxFactory.Space);
        ParameterSyntax bare = parameter.WithoutLeadingTrivia();
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>Puts an attribute on a line of its own above a type; the comments stay above both.</summary>
    public static MemberDeclarationSyntax Above(MemberDeclarationSyntax type, string attribute, SyntaxTrivia lineEnd)
    {
        SyntaxTriviaList leading = type.GetLeadingTrivia();
        AttributeListSyntax list = Parse(attribute).WithLeadingTrivia(leading).WithTrailingTrivia(lineEnd);
        MemberDeclarationSyntax bare = type.WithLeadingTrivia(leading.Reverse().TakeWhile(static trivia => trivia.IsKind(SyntaxKind.WhitespaceTrivia)));
        return bare.WithAttributeLists(bare.AttributeLists.Insert(0, list));
    }

    /// <summary>True for a declaration that is the first thing on its line.</summary>
    public static bool BeginsLine(SyntaxNode declaration)
    {
        SyntaxToken before = declaration.GetFirstToken().GetPreviousToken();
        return before.IsKind(SyntaxKind.None)
            ? declaration.SyntaxTree.GetText().Lines.Count > 1
            : before.TrailingTrivia.Concat(declaration.GetLeadingTrivia()).Any(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia));
    }

    /// <summary>How lines end in the document of a declaration.</summary>
    public static SyntaxTrivia LineEnd(SyntaxNode declaration) =>
        declaration.SyntaxTree.GetRoot().DescendantTrivia().FirstOrDefault(static trivia => trivia.IsKind(SyntaxKind.EndOfLineTrivia)) is { RawKind: not 0 } end
            ? end
            : SyntaxFactory.LineFeed;

    // Parsed rather than built: built tokens are elastic, and the formatter would break the line.
    private static AttributeListSyntax Parse(string attribute) => SyntaxFactory.ParseMemberDeclaration($"[{attribute}] int x;")!.AttributeLists[0];
}

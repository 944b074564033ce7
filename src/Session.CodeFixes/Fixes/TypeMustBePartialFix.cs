using System.Collections.Generic;
using System.Collections.Immutable;
using System.Composition;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>SES0001: makes the type, and those that contain it, partial.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TypeMustBePartialFix)), Shared]
public sealed class TypeMustBePartialFix : CodeFixProvider
{
    private const string Title = "Make partial";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SES0001");

    // Two types of one container both ask for the container's modifier, so a document is fixed as a whole.
    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(static async (context, document, diagnostics) =>
        await FixAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || !context.Diagnostics.Any(diagnostic => NotPartial(root, diagnostic).Any()))
            return;
        context.RegisterCodeFix(
            CodeAction.Create(Title, cancellation => FixAsync(context.Document, context.Diagnostics, cancellation), Title), context.Diagnostics);
    }

    private static async Task<Document> FixAsync(Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        if (root is null)
            return document;
        IEnumerable<TypeDeclarationSyntax> types = diagnostics.SelectMany(diagnostic => NotPartial(root, diagnostic)).Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(types, static (_, type) => MakePartial(type)));
    }

    /// <summary>The declaration under a diagnostic and those around it, as far as they lack the modifier.</summary>
    private static IEnumerable<TypeDeclarationSyntax> NotPartial(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<TypeDeclarationSyntax>()
            .Where(static type => !type.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static TypeDeclarationSyntax MakePartial(TypeDeclarationSyntax type)
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

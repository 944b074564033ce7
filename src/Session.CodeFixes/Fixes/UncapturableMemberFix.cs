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

/// <summary>SES1001: says of a member that it is no state, and leaves the reason to be written.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UncapturableMemberFix)), Shared]
public sealed class UncapturableMemberFix : CodeFixProvider
{
    private const string Title = "Ignore with a reason";
    private const string Attribute = "SessionIgnored";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create("SES1001");

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            if (root is not null && MemberAt(root, diagnostic) is { } member)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(Title, cancellation => IgnoreAsync(context.Document, member, cancellation), Title), diagnostic);
            }
        }
    }

    /// <summary>The member that an attribute can be put on: not a type, and no field that shares its declaration with others.</summary>
    private static MemberDeclarationSyntax? MemberAt(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault() switch
        {
            FieldDeclarationSyntax { Declaration.Variables.Count: 1 } field => field,
            PropertyDeclarationSyntax property => property,
            _ => null,
        };

    private static async Task<Document> IgnoreAsync(Document document, MemberDeclarationSyntax member, CancellationToken cancellation)
    {
        SyntaxNode? root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        SemanticModel? model = await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        if (root is null || model is null)
            return document;
        bool isInScope = model.LookupNamespacesAndTypes(member.SpanStart, name: Attribute + "Attribute")
            .Any(static found => found.ContainingNamespace is { Name: "SessionFlow", ContainingNamespace.IsGlobalNamespace: true });
        string name = isInScope ? Attribute : "global::SessionFlow." + Attribute;

        // On the member's own line, where the next reader looks; the comments above it stay above. Parsed rather than built:
        // built tokens are elastic, and the formatter would break the line.
        AttributeListSyntax list = SyntaxFactory.ParseMemberDeclaration($"[{name}(\"reason\")] int x;")!.AttributeLists[0]
            .WithLeadingTrivia(member.GetLeadingTrivia());
        MemberDeclarationSyntax bare = member.WithoutLeadingTrivia();
        return document.WithSyntaxRoot(root.ReplaceNode(member, bare.WithAttributeLists(bare.AttributeLists.Insert(0, list))));
    }
}

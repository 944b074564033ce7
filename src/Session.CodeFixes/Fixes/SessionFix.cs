using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;
using SessionFlow.CodeFixes.Edits;

namespace SessionFlow.CodeFixes.Fixes;

/// <summary>
/// A fix: one or more edits of which the user chooses. Fix All makes all edits of a document together and in order, because two
/// of them may want the same modifier, the same name or the same line.
/// </summary>
public abstract class SessionFix : CodeFixProvider
{
    private readonly ImmutableArray<Edit> _edits;

    private protected SessionFix(string id, params Edit[] edits)
    {
        FixableDiagnosticIds = ImmutableArray.Create(id);
        _edits = edits.ToImmutableArray();
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(async (context, document, diagnostics) =>
        _edits.FirstOrDefault(edit => edit.Title == context.CodeActionEquivalenceKey) is { } chosen
            ? await ApplyAsync(chosen, document, diagnostics, context.CancellationToken).ConfigureAwait(false)
            : document);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Edit edit in _edits.Where(edit => edit.Fits(root, model, diagnostic)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, cancellation => ApplyAsync(edit, context.Document, ImmutableArray.Create(diagnostic), cancellation), edit.Title),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> ApplyAsync(Edit edit, Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        DocumentEditor editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);
        var memory = new EditMemory();
        foreach (Diagnostic diagnostic in diagnostics.Where(item => edit.Fits(editor.OriginalRoot, editor.SemanticModel, item)).OrderBy(static item => item.Location.SourceSpan.Start))
            edit.Apply(editor, diagnostic, memory);
        return editor.GetChangedDocument();
    }
}

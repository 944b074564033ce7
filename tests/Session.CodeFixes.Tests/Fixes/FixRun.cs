using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Harness = SessionFlow.Analyzers.Tests.Harness.Project;
using RoslynProject = Microsoft.CodeAnalysis.Project;

namespace SessionFlow.CodeFixes.Tests.Fixes;

/// <summary>Applies a fix in a workspace: at the first place, or everywhere.</summary>
internal static class FixRun
{
    /// <summary>The source after the fix of its first report; null if none is offered.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="source">What it is applied to.</param>
    /// <param name="title">Which of its edits; the first if null.</param>
    public static async Task<string?> FirstAsync(CodeFixProvider fix, string source, string? title = null)
    {
        Document document = DocumentOf(source);
        ImmutableArray<Diagnostic> reported = await ReportedAsync(document, fix);
        CodeAction? action = await ActionAsync(fix, document, reported[0], title);
        return action is null ? null : await TextAsync(action, document);
    }

    /// <summary>The source after Fix All in the document, and how many places were fixed.</summary>
    /// <param name="fix">The fix.</param>
    /// <param name="source">What it is applied to; the outcome has to be free of what was fixed.</param>
    /// <param name="title">Which of its edits; the first if null.</param>
    public static async Task<(string Text, int Places)> AllAsync(CodeFixProvider fix, string source, string? title = null)
    {
        Document document = DocumentOf(source);
        ImmutableArray<Diagnostic> reported = await ReportedAsync(document, fix);
        CodeAction? first = await ActionAsync(fix, document, reported[0], title);
        var context = new FixAllContext(document, fix, FixAllScope.Document, first!.EquivalenceKey!, fix.FixableDiagnosticIds, new Diagnostics(reported), CancellationToken.None);
        CodeAction? all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        string text = await TextAsync(all!, document);
        Assert.Empty(await ReportedAsync(DocumentOf(text), fix));
        return (text, reported.Length);
    }

    private static async Task<ImmutableArray<Diagnostic>> ReportedAsync(Document document, CodeFixProvider fix)
    {
        string source = (await document.GetTextAsync()).ToString();
        SyntaxTree tree = (await document.GetSyntaxTreeAsync())!;
        return (await Harness.AnalyzeAsync(Harness.Compile(source)))
            .Where(item => fix.FixableDiagnosticIds.Contains(item.Id))
            .Select(item => Diagnostic.Create(item.Descriptor, Location.Create(tree, item.Location.SourceSpan), item.Severity, additionalLocations: null, item.Properties))
            .ToImmutableArray();
    }

    private static async Task<CodeAction?> ActionAsync(CodeFixProvider fix, Document document, Diagnostic diagnostic, string? title)
    {
        var offered = new List<CodeAction>();
        await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => offered.Add(action), CancellationToken.None));
        return offered.FirstOrDefault(action => title is null || action.Title == title);
    }

    private static async Task<string> TextAsync(CodeAction action, Document document)
    {
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        Solution changed = operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
        return (await changed.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }

    private static Document DocumentOf(string source)
    {
        RoslynProject project = new AdhocWorkspace().AddProject("Test.Game", LanguageNames.CSharp)
            .WithParseOptions(Harness.Parsing).WithMetadataReferences(Harness.References)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        return project.AddDocument("Game.cs", source);
    }

    private sealed class Diagnostics(ImmutableArray<Diagnostic> reported) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(RoslynProject project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(reported);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>(reported);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(RoslynProject project, CancellationToken cancellation) =>
            Task.FromResult(Enumerable.Empty<Diagnostic>());
    }
}

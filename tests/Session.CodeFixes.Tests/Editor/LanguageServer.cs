using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>
/// A small language server on Roslyn's workspaces: documents are opened and changed, diagnostics are pushed for the one document
/// as an editor asks for them (never at the end of a compilation), and code actions are answered with edits.
/// </summary>
internal sealed class LanguageServer(MessageStream client, Components components)
{
    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Preview);

    private readonly Dictionary<string, DocumentId> _documents = new(StringComparer.Ordinal);
    private readonly ProjectId _project = ProjectId.CreateNewId();
    private Solution _solution = new AdhocWorkspace().CurrentSolution;

    public async Task RunAsync(CancellationToken cancellation)
    {
        AddProject();
        while (await client.ReadAsync(cancellation) is { } message)
        {
            string method = (string)message["method"]!;
            if (method == "exit")
                return;
            JsonNode? result = method switch
            {
                "initialize" => JsonNode.Parse("""{ "capabilities": { "textDocumentSync": 1, "codeActionProvider": true } }"""),
                "textDocument/didOpen" => await OpenAsync(message["params"]!["textDocument"]!, cancellation),
                "textDocument/didChange" => await ChangeAsync(message["params"]!, cancellation),
                "textDocument/codeAction" => await ActionsAsync(message["params"]!, cancellation),
                _ => null,
            };
            if (message["id"] is { } id)
                await client.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id.DeepClone(), ["result"] = result });
        }
    }

    private void AddProject() => _solution = _solution.AddProject(ProjectInfo.Create(
        _project, VersionStamp.Default, "Test.Game", "Test.Game", LanguageNames.CSharp,
        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
        parseOptions: Parsing,
        metadataReferences: components.References));

    private async Task<JsonNode?> OpenAsync(JsonNode document, CancellationToken cancellation)
    {
        string uri = (string)document["uri"]!;
        DocumentId id = DocumentId.CreateNewId(_project);
        _solution = _solution.AddDocument(id, uri, SourceText.From((string)document["text"]!), filePath: uri);
        _documents.Add(uri, id);
        await PublishAllAsync(cancellation);
        return null;
    }

    private async Task<JsonNode?> ChangeAsync(JsonNode change, CancellationToken cancellation)
    {
        DocumentId id = _documents[(string)change["textDocument"]!["uri"]!];
        _solution = _solution.WithDocumentText(id, SourceText.From((string)change["contentChanges"]![0]!["text"]!));
        await PublishAllAsync(cancellation);
        return null;
    }

    private async Task PublishAllAsync(CancellationToken cancellation)
    {
        foreach ((string uri, DocumentId id) in _documents)
        {
            SourceText text = await _solution.GetDocument(id)!.GetTextAsync(cancellation);
            JsonNode?[] diagnostics = (await DiagnosticsAsync(id, cancellation)).Select(item => (JsonNode?)new JsonObject
            {
                ["code"] = item.Id,
                ["severity"] = item.Severity switch { DiagnosticSeverity.Error => 1, DiagnosticSeverity.Warning => 2, _ => 3 },
                ["message"] = item.GetMessage(System.Globalization.CultureInfo.InvariantCulture),
                ["range"] = RangeOf(text, item.Location.SourceSpan),
            }).ToArray();
            await client.WriteAsync(new JsonObject
            {
                ["jsonrpc"] = "2.0",
                ["method"] = "textDocument/publishDiagnostics",
                ["params"] = new JsonObject { ["uri"] = uri, ["diagnostics"] = new JsonArray(diagnostics) },
            });
        }
    }

    /// <summary>What the rules say of one document while it is typed.</summary>
    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(DocumentId id, CancellationToken cancellation)
    {
        Document document = _solution.GetDocument(id)!;
        var compilation = (CSharpCompilation)(await document.Project.GetCompilationAsync(cancellation))!;
        CSharpGeneratorDriver.Create(components.Generators(), parseOptions: Parsing)
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation generated, out _, cancellation);
        SyntaxTree tree = (await document.GetSyntaxTreeAsync(cancellation))!;
        var analysis = new CompilationWithAnalyzers(generated, components.Rules, new AnalyzerOptions(ImmutableArray<AdditionalText>.Empty));
        ImmutableArray<Diagnostic> syntax = await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, cancellation);
        return syntax.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(generated.GetSemanticModel(tree), filterSpan: null, cancellation))
            .Sort(static (one, other) => one.Location.SourceSpan.Start.CompareTo(other.Location.SourceSpan.Start));
    }

    private async Task<JsonNode?> ActionsAsync(JsonNode request, CancellationToken cancellation)
    {
        string uri = (string)request["textDocument"]!["uri"]!;
        DocumentId id = _documents[uri];
        Document document = _solution.GetDocument(id)!;
        SourceText text = await document.GetTextAsync(cancellation);
        int position = text.Lines.GetPosition(new LinePosition((int)request["range"]!["start"]!["line"]!, (int)request["range"]!["start"]!["character"]!));
        var offered = new JsonArray();
        foreach (Diagnostic diagnostic in (await DiagnosticsAsync(id, cancellation)).Where(item => item.Location.SourceSpan.Contains(position)))
        {
            var actions = new List<CodeAction>();
            foreach (CodeFixProvider fix in components.Fixes.Where(fix => fix.FixableDiagnosticIds.Contains(diagnostic.Id)))
                await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), cancellation));
            foreach (CodeAction action in actions)
                offered.Add(new JsonObject { ["title"] = action.Title, ["kind"] = "quickfix", ["edit"] = await EditOfAsync(action, document, uri, text, cancellation) });
        }

        return offered;
    }

    private static async Task<JsonObject> EditOfAsync(CodeAction action, Document document, string uri, SourceText text, CancellationToken cancellation)
    {
        Solution changed = (await action.GetOperationsAsync(cancellation)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        IEnumerable<TextChange> changes = await changed.GetDocument(document.Id)!.GetTextChangesAsync(document, cancellation);
        JsonNode?[] edits = changes.Select(change => (JsonNode?)new JsonObject { ["range"] = RangeOf(text, change.Span), ["newText"] = change.NewText }).ToArray();
        return new JsonObject { ["changes"] = new JsonObject { [uri] = new JsonArray(edits) } };
    }

    private static JsonObject RangeOf(SourceText text, TextSpan span)
    {
        LinePositionSpan lines = text.Lines.GetLinePositionSpan(span);
        return new JsonObject { ["start"] = PositionOf(lines.Start), ["end"] = PositionOf(lines.End) };
    }

    private static JsonObject PositionOf(LinePosition position) => new() { ["line"] = position.Line, ["character"] = position.Character };
}

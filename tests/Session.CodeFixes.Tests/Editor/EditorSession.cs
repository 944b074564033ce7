using System;
using System.Collections.Generic;
using System.IO.Pipes;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis.Text;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>An editor: opens documents, sees what the server pushes, takes an action, and sends back the text that comes of it.</summary>
internal sealed class EditorSession : IAsyncDisposable
{
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(2));
    private readonly AnonymousPipeServerStream _toServer = new(PipeDirection.Out);
    private readonly AnonymousPipeServerStream _fromServer = new(PipeDirection.In);
    private readonly MessageStream _server;
    private readonly Task _serving;
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonArray> _diagnostics = new(StringComparer.Ordinal);
    private int _lastId;

    public EditorSession(Components components)
    {
        var serverIn = new AnonymousPipeClientStream(PipeDirection.In, _toServer.ClientSafePipeHandle);
        var serverOut = new AnonymousPipeClientStream(PipeDirection.Out, _fromServer.ClientSafePipeHandle);
        _server = new MessageStream(_fromServer, _toServer);
        _serving = Task.Run(() => new LanguageServer(new MessageStream(serverIn, serverOut), components).RunAsync(_end.Token));
    }

    public string TextOf(string uri) => _texts[uri];

    /// <summary>The diagnostics that were pushed last, as <c>id: text that they stand on</c>.</summary>
    public IEnumerable<string> DiagnosticsOf(string uri) => _diagnostics[uri].Select(item => $"{item!["code"]}: {Slice(uri, item["range"]!)}");

    public async Task InitializeAsync()
    {
        JsonNode? answer = await RequestAsync("initialize", new JsonObject { ["capabilities"] = new JsonObject() });
        Assert.True((bool)answer!["capabilities"]!["codeActionProvider"]!);
        await NotifyAsync("initialized", new JsonObject());
    }

    public async Task OpenAsync(string uri, string text)
    {
        _texts[uri] = text;
        await NotifyAsync("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["languageId"] = "csharp", ["version"] = 1, ["text"] = text },
        });
        await HearAllAsync();
    }

    public async Task TypeAsync(string uri, string text)
    {
        _texts[uri] = text;
        await NotifyAsync("textDocument/didChange", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri, ["version"] = ++_lastId },
            ["contentChanges"] = new JsonArray(new JsonObject { ["text"] = text }),
        });
        await HearAllAsync();
    }

    /// <summary>Takes a code action at the first diagnostic of an id, and types what it changes.</summary>
    public async Task FixAsync(string uri, string id, string title)
    {
        JsonNode place = _diagnostics[uri].First(item => (string)item!["code"]! == id)!["range"]!;
        JsonNode? actions = await RequestAsync("textDocument/codeAction", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = uri },
            ["range"] = place.DeepClone(),
            ["context"] = new JsonObject { ["diagnostics"] = new JsonArray() },
        });
        JsonNode action = Assert.Single(actions!.AsArray(), item => (string)item!["title"]! == title)!;
        SourceText text = SourceText.From(_texts[uri]);
        TextChange[] changes = action["edit"]!["changes"]![uri]!.AsArray().Select(edit => new TextChange(SpanOf(text, edit!["range"]!), (string)edit["newText"]!)).ToArray();
        await TypeAsync(uri, text.WithChanges(changes).ToString());
    }

    public async ValueTask DisposeAsync()
    {
        await NotifyAsync("exit", new JsonObject());
        await _serving;
        _toServer.Dispose();
        _fromServer.Dispose();
        _end.Dispose();
    }

    private async Task HearAllAsync()
    {
        for (int heard = 0; heard < _texts.Count;)
        {
            JsonObject message = (await _server.ReadAsync(_end.Token))!;
            if ((string?)message["method"] != "textDocument/publishDiagnostics")
                continue;
            _diagnostics[(string)message["params"]!["uri"]!] = message["params"]!["diagnostics"]!.AsArray();
            heard++;
        }
    }

    private async Task<JsonNode?> RequestAsync(string method, JsonObject parameters)
    {
        int id = ++_lastId;
        await _server.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method, ["params"] = parameters });
        while (true)
        {
            JsonObject message = (await _server.ReadAsync(_end.Token))!;
            if (message["id"] is { } answered && (int)answered == id)
                return message["result"];
        }
    }

    private Task NotifyAsync(string method, JsonObject parameters) =>
        _server.WriteAsync(new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters });

    private string Slice(string uri, JsonNode range) => SourceText.From(_texts[uri]) is { } text ? text.ToString(SpanOf(text, range)) : "";

    private static TextSpan SpanOf(SourceText text, JsonNode range) => TextSpan.FromBounds(PositionOf(text, range["start"]!), PositionOf(text, range["end"]!));

    private static int PositionOf(SourceText text, JsonNode position) => text.Lines.GetPosition(new LinePosition((int)position["line"]!, (int)position["character"]!));
}

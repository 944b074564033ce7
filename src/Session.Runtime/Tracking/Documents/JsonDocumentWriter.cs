using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Text.Json;

namespace SessionFlow.Tracking;

/// <summary>
/// Writes content as JSON that can be read without the types. An object stands where it is first met and as
/// <c>{"$ref": identity}</c> elsewhere; what lies deeper than readers of JSON go follows in <c>$more</c>.
/// </summary>
internal sealed class JsonDocumentWriter
{
    /// <summary>Objects inside objects; well below the 64 levels that JSON readers take by default.</summary>
    private const int MaxDepth = 12;

    private readonly ImageContent _content;
    private readonly NodeReader _nodes;
    private readonly Utf8JsonWriter _json;
    private readonly HashSet<long> _written = new();
    private readonly Queue<long> _more = new();

    private JsonDocumentWriter(ImageContent content, Utf8JsonWriter json)
    {
        _content = content;
        _nodes = new NodeReader(content);
        _json = json;
    }

    public static string Write(ImageContent content)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
            new JsonDocumentWriter(content, json).Write();
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private void Write()
    {
        _json.WriteStartObject();
        foreach (ImageRoot root in _content.Roots)
        {
            _json.WritePropertyName(root.Name.Length == 0 ? "$root" : root.Name);
            WriteObject(root.Identity, depth: 0);
        }

        if (_more.Count > 0)
        {
            _json.WriteStartArray("$more");
            while (_more.Count > 0)
                WriteObject(_more.Dequeue(), depth: 0);
            _json.WriteEndArray();
        }

        _json.WriteEndObject();
    }

    private void WriteObject(long identity, int depth)
    {
        if (identity == 0)
        {
            _json.WriteNullValue();
            return;
        }

        bool hasRow = _content.TryFind(identity, out ImageTable table, out int row);
        if (hasRow && depth >= MaxDepth && !_written.Contains(identity))
            _more.Enqueue(identity);
        if (!hasRow || depth >= MaxDepth || !_written.Add(identity))
        {
            _json.WriteStartObject();
            _json.WriteNumber("$ref", identity);
            if (!hasRow && _content.IsUntracked(identity))
                _json.WriteString("$untracked", _content.UntrackedType(identity));
            _json.WriteEndObject();
            return;
        }

        _json.WriteStartObject();
        _json.WriteString("$type", table.Type.Name);
        _json.WriteNumber("$id", identity);
        foreach (KeyValuePair<string, StateNode> member in _nodes.Members(table, row))
        {
            _json.WritePropertyName(member.Key);
            WriteNode(member.Value, depth + 1);
        }

        _json.WriteEndObject();
    }

    private void WriteNode(StateNode node, int depth)
    {
        switch (node.Kind)
        {
            case StateNodeKind.Null:
                _json.WriteNullValue();
                break;
            case StateNodeKind.List:
            case StateNodeKind.Set:
                _json.WriteStartArray();
                foreach (StateNode item in node.Items)
                    WriteNode(item, depth + 1);
                _json.WriteEndArray();
                break;
            case StateNodeKind.Map:
                _json.WriteStartObject();
                foreach (KeyValuePair<StateNode, StateNode> entry in node.Entries)
                {
                    _json.WritePropertyName(Clean(entry.Key.Value as string ?? entry.Key.ToString()));
                    WriteNode(entry.Value, depth + 1);
                }

                _json.WriteEndObject();
                break;
            case StateNodeKind.Struct:
                _json.WriteStartObject();
                foreach (KeyValuePair<string, StateNode> member in node.Members)
                {
                    _json.WritePropertyName(member.Key);
                    WriteNode(member.Value, depth + 1);
                }

                _json.WriteEndObject();
                break;
            case StateNodeKind.Reference when node.Label!.StartsWith("shared", StringComparison.Ordinal):
                _json.WriteStringValue(node.Label);
                break;
            case StateNodeKind.Reference:
                WriteObject(node.Identity, depth);
                break;
            default:
                WriteScalar(node.Value!);
                break;
        }
    }

    /// <summary>JSON holds no lone surrogates; they are shown as U+FFFD.</summary>
    private static string Clean(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));

    private void WriteScalar(object value)
    {
        switch (value)
        {
            case bool truth:
                _json.WriteBooleanValue(truth);
                break;
            case ulong number:
                _json.WriteNumberValue(number);
                break;
            case decimal number:
                _json.WriteNumberValue(number);
                break;
            case byte or sbyte or short or ushort or int or uint or long:
                _json.WriteNumberValue(Convert.ToInt64(value, null));
                break;
            case float number when !float.IsNaN(number) && !float.IsInfinity(number):
                _json.WriteNumberValue(number);
                break;
            case double number when !double.IsNaN(number) && !double.IsInfinity(number):
                _json.WriteNumberValue(number);
                break;
            case string text:
                _json.WriteStringValue(Clean(text));
                break;
            default:
                _json.WriteStringValue(StateNode.Of(value).ToString());
                break;
        }
    }
}

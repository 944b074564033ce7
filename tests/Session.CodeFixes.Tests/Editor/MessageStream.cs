using System;
using System.Globalization;
using System.IO;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.CodeFixes.Tests.Editor;

/// <summary>One side of a conversation as the language-server protocol frames it: a header with the length, then JSON.</summary>
internal sealed class MessageStream(Stream input, Stream output)
{
    private const string Length = "Content-Length: ";

    public async Task WriteAsync(JsonObject message)
    {
        byte[] body = Encoding.UTF8.GetBytes(message.ToJsonString());
        await output.WriteAsync(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Length}{body.Length}\r\n\r\n")));
        await output.WriteAsync(body);
        await output.FlushAsync();
    }

    /// <summary>The next message; null when the other side is gone.</summary>
    public async Task<JsonObject?> ReadAsync(CancellationToken cancellation)
    {
        int length = 0;
        while (await ReadLineAsync(cancellation) is { } line)
        {
            if (line.StartsWith(Length, StringComparison.Ordinal))
            {
                length = int.Parse(line.AsSpan(Length.Length), CultureInfo.InvariantCulture);
            }
            else if (line.Length == 0)
            {
                byte[] body = new byte[length];
                await input.ReadExactlyAsync(body, cancellation);
                return (JsonObject)JsonNode.Parse(body)!;
            }
        }

        return null;
    }

    private async Task<string?> ReadLineAsync(CancellationToken cancellation)
    {
        var line = new StringBuilder();
        byte[] next = new byte[1];
        while (await input.ReadAsync(next, cancellation) == 1)
        {
            if (next[0] == '\n')
                return line.ToString().TrimEnd('\r');
            line.Append((char)next[0]);
        }

        return null;
    }
}

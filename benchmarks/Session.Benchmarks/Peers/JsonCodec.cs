using System;
using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Session.Benchmarks.Peers;

/// <summary>System.Text.Json with generated metadata, into a reused writer.</summary>
#pragma warning disable CA1001 // The writer holds nothing of its own but the buffer, and lives as long as the process.
internal sealed class JsonCodec<T>(JsonTypeInfo<T> type) : BufferCodec<T>
#pragma warning restore CA1001
    where T : class
{
    private readonly Utf8JsonWriter _writer = new(new ArrayBufferWriter<byte>());

    public override string Name => "System.Text.Json";

    public override T Read(ReadOnlyMemory<byte> bytes) => JsonSerializer.Deserialize(bytes.Span, type)!;

    protected override void Write(T state, ArrayBufferWriter<byte> buffer)
    {
        _writer.Reset(buffer);
        JsonSerializer.Serialize(_writer, state, type);
    }
}

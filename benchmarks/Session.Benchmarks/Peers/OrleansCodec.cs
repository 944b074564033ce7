using System;
using System.Buffers;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;

namespace Session.Benchmarks.Peers;

/// <summary>Orleans.Serialization, which knows shared objects as ours does.</summary>
internal sealed class OrleansCodec<T> : BufferCodec<T>
    where T : class
{
    private readonly Serializer<T> _serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer<T>>();

    public override string Name => "Orleans.Serialization";

    public override T Read(ReadOnlyMemory<byte> bytes) => _serializer.Deserialize(bytes)!;

    protected override void Write(T state, ArrayBufferWriter<byte> buffer) => _serializer.Serialize(state, buffer);
}

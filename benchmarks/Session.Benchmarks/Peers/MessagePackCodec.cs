using System;
using System.Buffers;
using MessagePack;
using MessagePack.Resolvers;

namespace Session.Benchmarks.Peers;

/// <summary>MessagePack with numbered members.</summary>
internal sealed class MessagePackCodec<T> : BufferCodec<T>
    where T : class
{
    private static readonly MessagePackSerializerOptions Options = MessagePackSerializerOptions.Standard.WithResolver(
        CompositeResolver.Create([Vector3Formatter.Instance], [StandardResolver.Instance]));

    public override string Name => "MessagePack";

    public override T Read(ReadOnlyMemory<byte> bytes) => MessagePackSerializer.Deserialize<T>(bytes, Options);

    protected override void Write(T state, ArrayBufferWriter<byte> buffer) => MessagePackSerializer.Serialize(buffer, state, Options);
}

using System;
using System.Buffers;
using MemoryPack;

namespace Session.Benchmarks.Peers;

/// <summary>MemoryPack into a reused writer: what everything is compared with.</summary>
internal sealed class MemoryPackCodec<T> : BufferCodec<T>
    where T : class
{
    public const string Title = "MemoryPack";

    public override string Name => Title;

    public override bool CanOverwrite => true;

    public override T Read(ReadOnlyMemory<byte> bytes) => MemoryPackSerializer.Deserialize<T>(bytes.Span)!;

    public override void Overwrite(ReadOnlyMemory<byte> bytes, ref T state) => MemoryPackSerializer.Deserialize(bytes.Span, ref state!);

    protected override void Write(T state, ArrayBufferWriter<byte> buffer) => MemoryPackSerializer.Serialize(buffer, state);
}

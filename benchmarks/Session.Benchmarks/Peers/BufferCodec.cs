using System;
using System.Buffers;

namespace Session.Benchmarks.Peers;

/// <summary>A codec that writes into the framework's buffer writer.</summary>
internal abstract class BufferCodec<T> : Codec<T>
    where T : class
{
    private readonly ArrayBufferWriter<byte> _buffer = new(1024);

    public override ReadOnlyMemory<byte> Written => _buffer.WrittenMemory;

    public override void Write(T state)
    {
        _buffer.ResetWrittenCount();
        Write(state, _buffer);
    }

    protected abstract void Write(T state, ArrayBufferWriter<byte> buffer);
}

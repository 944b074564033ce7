using System;

namespace Session.Benchmarks.Peers.Hand;

/// <summary>A codec written by hand for one state.</summary>
internal abstract class HandCodec<T> : Codec<T>
    where T : class, new()
{
    private readonly HandWriter _writer = new();

    public override string Name => "by hand";

    public override ReadOnlyMemory<byte> Written => _writer.Written;

    public override bool CanOverwrite => true;

    public override void Write(T state)
    {
        _writer.Clear();
        Write(state, _writer);
    }

    public override T Read(ReadOnlyMemory<byte> bytes)
    {
        var state = new T();
        Overwrite(bytes, ref state);
        return state;
    }

    public override void Overwrite(ReadOnlyMemory<byte> bytes, ref T state) => Read(new HandReader(bytes.Span), state);

    protected abstract void Write(T state, HandWriter writer);

    protected abstract void Read(HandReader reader, T state);
}

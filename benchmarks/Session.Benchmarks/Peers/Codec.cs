using System;

namespace Session.Benchmarks.Peers;

/// <summary>Another way of turning a state into bytes and back. It writes into a buffer that is used again.</summary>
/// <typeparam name="T">The state.</typeparam>
internal abstract class Codec<T>
    where T : class
{
    public abstract string Name { get; }

    /// <summary>What was written last, until the next write.</summary>
    public abstract ReadOnlyMemory<byte> Written { get; }

    /// <summary>True for one that can read into objects that are there.</summary>
    public virtual bool CanOverwrite => false;

    public abstract void Write(T state);

    /// <summary>A new state.</summary>
    public abstract T Read(ReadOnlyMemory<byte> bytes);

    /// <summary>Reads into a state that is there, as far as the codec can.</summary>
    public virtual void Overwrite(ReadOnlyMemory<byte> bytes, ref T state) => throw new NotSupportedException(Name);
}

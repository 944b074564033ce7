using System;

namespace Session.Benchmarks.Commits;

/// <summary>A way to have bytes survive a power cut.</summary>
internal abstract class Journal : IDisposable
{
    public abstract string Name { get; }

    /// <summary>Makes room where the journal is full; what that takes does not count.</summary>
    public virtual void Prepare()
    {
        // Most have room without end.
    }

    /// <summary>Comes back when the bytes are on the disk.</summary>
    public abstract void Commit(byte[] bytes);

    /// <summary>What was committed last, read from the disk by somebody else; nothing is committed after that.</summary>
    public abstract byte[] ReadBack();

    public abstract void Dispose();
}

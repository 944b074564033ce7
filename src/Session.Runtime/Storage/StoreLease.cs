using System;
using System.Threading;

namespace SessionFlow.Storage;

/// <summary>A share in an open store. Disposing it twice is harmless.</summary>
internal sealed class StoreLease : IDisposable
{
    private Action? _release;

    internal StoreLease(CheckpointStore store, Action release)
    {
        Store = store;
        _release = release;
    }

    public CheckpointStore Store { get; }

    public void Dispose() => Interlocked.Exchange(ref _release, null)?.Invoke();
}

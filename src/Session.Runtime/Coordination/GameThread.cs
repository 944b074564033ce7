using System;
using System.Threading;

namespace SessionFlow.Coordination;

/// <summary>The thread that attached the first root; ticks, captures and restores belong to it.</summary>
internal sealed class GameThread
{
    private int _id;

    /// <summary>True on that thread, and on any while there is none yet.</summary>
    public bool IsCurrent => Volatile.Read(ref _id) is var id && (id == 0 || id == Environment.CurrentManagedThreadId);

    /// <summary>Makes this thread the one, if there is none yet.</summary>
    /// <exception cref="InvalidOperationException">Another thread is.</exception>
    public void Bind(string what)
    {
        if (Interlocked.CompareExchange(ref _id, Environment.CurrentManagedThreadId, 0) != 0 && !IsCurrent)
            throw new InvalidOperationException($"{what} belongs to the thread of the first Attach: call it from the game's main thread.");
    }
}

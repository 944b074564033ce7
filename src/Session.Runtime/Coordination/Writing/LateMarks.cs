using System;
using System.Collections.Generic;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>
/// Marks that the store refused and that still matter once it takes writes again: how a session ended, that it was stable,
/// that an offer was turned down. Tried again beside the game, in order, and a last time at the end. Safe from any thread.
/// </summary>
internal sealed class LateMarks(StoreHealth health, Action<StoreProblem?> tell)
{
    private readonly object _gate = new();
    private readonly Queue<Func<StoreProblem?>> _marks = new();

    public bool IsEmpty
    {
        get
        {
            lock (_gate)
                return _marks.Count == 0;
        }
    }

    /// <summary>Keeps a mark that was just refused.</summary>
    public void Add(Func<StoreProblem?> mark)
    {
        lock (_gate)
            _marks.Enqueue(mark);
    }

    /// <summary>Tries what is kept, if the pause after the last failure is over.</summary>
    public void RetryIfDue()
    {
        if (!IsEmpty && health.MayTry)
            Retry();
    }

    /// <summary>Tries what is kept, up to the first that is refused again.</summary>
    public void Retry()
    {
        lock (_gate)
        {
            while (_marks.Count > 0)
            {
                StoreProblem? problem = Try(_marks.Peek());
                tell(problem);
                if (problem is not null)
                    return;
                _ = _marks.Dequeue();
            }
        }
    }

    private static StoreProblem? Try(Func<StoreProblem?> mark)
    {
        try
        {
            return mark();
        }
#pragma warning disable CA1031 // The writer's thread outlives whatever a mark runs into.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return StoreProblem.From(e, "writing a late mark");
        }
    }
}

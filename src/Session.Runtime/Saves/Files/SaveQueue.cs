using System;
using System.Threading.Tasks;

namespace SessionFlow.Saves;

/// <summary>Runs saves one after the other, beside the game, in the order in which they were asked for.</summary>
internal sealed class SaveQueue
{
    private readonly object _gate = new();
    private Task _last = Task.CompletedTask;

    public Task<SaveResult> Add(Func<SaveResult> save)
    {
        lock (_gate)
        {
            Task<SaveResult> next = _last.ContinueWith(_ => save(), TaskScheduler.Default);
            _last = next;
            return next;
        }
    }

    /// <summary>Waits until everything that was asked for so far is done.</summary>
    public void Drain()
    {
        Task last;
        lock (_gate)
            last = _last;
        last.Wait();
    }
}

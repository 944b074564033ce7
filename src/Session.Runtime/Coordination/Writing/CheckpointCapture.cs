using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using SessionFlow.Diagnostics;
using SessionFlow.Recovery;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>One consistent cut on its way to the disk: state, metadata, what is carried for later, and who waits for it.</summary>
internal sealed class CheckpointCapture : IDisposable
{
    private readonly List<TaskCompletionSource<CheckpointResult>> _waiters = new();

    /// <summary>The state; the capture owns it.</summary>
    public required StateImage Image { get; init; }

    public required SessionInfo Info { get; init; }

    /// <summary>Recovered state of roots that are not attached yet.</summary>
    public required CarriedState Carried { get; init; }

    /// <summary>Counts changes of the root set; another number needs a snapshot.</summary>
    public required int RootRevision { get; init; }

    public Durability Durability { get; set; }

    /// <summary>Sessions whose offer is retired once this capture is durable.</summary>
    public IReadOnlyList<Guid> Retires { get; init; } = Array.Empty<Guid>();

    /// <summary>True when that ends a recovery of this session's own.</summary>
    public bool CompletesRecovery { get; init; }

    /// <summary>When the capture began, by the clock that nobody sets.</summary>
    public required long StartedAt { get; init; }

    /// <summary>The span of the capture, to which that of the write belongs.</summary>
    public SessionActivity Activity { get; init; }

    /// <summary>A task that completes, never on the writer's thread, when the capture is answered.</summary>
    public Task<CheckpointResult> Wait()
    {
        TaskCompletionSource<CheckpointResult> waiter = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiters.Add(waiter);
        return waiter.Task;
    }

    /// <summary>Takes over what an older, unwritten capture owed; the newer state answers for both.</summary>
    public void Replace(CheckpointCapture older)
    {
        _waiters.AddRange(older._waiters);
        if (older.Durability > Durability)
            Durability = older.Durability;
        older._waiters.Clear();
        older.Dispose();
    }

    public void Answer(CheckpointResult result)
    {
        foreach (TaskCompletionSource<CheckpointResult> waiter in _waiters)
            waiter.TrySetResult(result);
        _waiters.Clear();
    }

    public void Dispose() => Image.Dispose();
}

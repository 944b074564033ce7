using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace SessionFlow.Coordination;

/// <summary>A recovery from its acceptance until everything of it is in place. Belongs to the game thread.</summary>
internal sealed class ActiveRecovery(SessionRun run, RecoveryResult result, IReadOnlyList<Guid> sessions) : IDisposable
{
    private readonly CancellationTokenSource _cancellation = new();

    /// <summary>The session that began from it.</summary>
    public SessionRun Run { get; } = run;

    public RecoveryResult Result { get; set; } = result;

    /// <summary>The sessions whose offer ends with it.</summary>
    public IReadOnlyList<Guid> Sessions { get; } = sessions;

    /// <summary>The state machine's answer, while it is out.</summary>
    public Task<bool>? Answer { get; set; }

    /// <summary>True once completion was announced.</summary>
    public bool IsComplete { get; set; }

    public CancellationToken Cancellation => _cancellation.Token;

    public void Dispose()
    {
        _cancellation.Cancel();
        _cancellation.Dispose();
    }
}

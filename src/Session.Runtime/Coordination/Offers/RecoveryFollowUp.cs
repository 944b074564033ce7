using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Recovery;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>
/// What remains of an accepted recovery: roots that come later, the state machine's answer, and the end of it all, when every
/// root is in place and the machine has answered. Belongs to the game thread.
/// </summary>
internal sealed class RecoveryFollowUp(SessionCore core, RootTable roots, RestoreSite site) : IDisposable
{
    private ActiveRecovery? _active;

    /// <summary>Recovered state that the game has not taken yet; checkpoints carry it forward.</summary>
    public CarriedState Carried { get; private set; } = CarriedState.Nothing;

    /// <summary>True while a complete recovery waits for a durable checkpoint that retires its offer.</summary>
    public bool IsRetiring => _active is { IsComplete: true, Run.IsRetired: false };

    /// <summary>True from the acceptance of an offer until everything of it is in place.</summary>
    public bool IsRecovering => _active is { IsComplete: false };

    /// <summary>The sessions that the next durable checkpoint retires: this recovery's, and those that a manager recovered alone.</summary>
    public IReadOnlyList<Guid> Retiring
    {
        get
        {
            IReadOnlyList<Guid> owed = core.Store is { } store ? LiveSessions.Of(store).OwedBy(name => roots.Bindings.Any(root => root.Name == name)) : Array.Empty<Guid>();
            return !IsRetiring ? owed : owed.Count == 0 ? _active!.Sessions : _active!.Sessions.Concat(owed).ToArray();
        }
    }

    /// <summary>Follows a recovery from now on, and asks the state machine for its state.</summary>
    public RecoveryResult Begin(SessionRun run, RecoveryResult result, IReadOnlyList<Guid> sessions, CarriedState carried)
    {
        Carried = carried;
        ActiveRecovery active = _active = new ActiveRecovery(run, result, sessions);
        Request(active);
        return active.Result;
    }

    /// <summary>Gives roots that were just attached their recovered state.</summary>
    public void Attached(IEnumerable<string> names)
    {
        foreach (IGrouping<StateImage, string> group in names.Where(name => Carried.ImageOf(name) is not null).GroupBy(name => Carried.ImageOf(name)!).ToArray())
        {
            if (!site.Guarded(() => site.Target.TryRestoreLate(group.Key, group.ToArray(), core.Events.Report)))
                continue;
            foreach (string name in group)
                Settle(name);
        }
    }

    /// <summary>Gives up the recovered state of a root that will not come.</summary>
    public bool Drop(string name)
    {
        if (Carried.ImageOf(name) is null)
            return false;
        Settle(name);
        return true;
    }

    /// <summary>Looks for the state machine's answer, and announces the end of the recovery.</summary>
    public void Observe()
    {
        if (_active is not { } active)
            return;
        if (active.Run.IsEnded)
        {
            // Its offer is not retired, so what was not taken is offered again at the next start.
            Forget();
            return;
        }

        if (active.Answer is { IsCompleted: true } answer)
            Answered(active, answer);
        if (active.IsComplete)
        {
            if (active.Run.IsRetired)
                Forget();
            return;
        }

        if (active.Answer is not null || Carried.Images.Count > 0)
            return;
        active.IsComplete = true;
        Carried = CarriedState.Nothing;
        active.Result = active.Result with { PendingRoots = Array.Empty<string>() };
        core.Events.Raise(SessionEventKind.RecoveryCompleted, active.Result);
        core.Telemetry.Settled(SessionLogEvent.RecoveryCompleted, active.Sessions[0]);
        core.Schedule.Request();
    }

    /// <summary>No longer waits for the game.</summary>
    public void Forget()
    {
        _active?.Dispose();
        _active = null;
        Carried = CarriedState.Nothing;
    }

    public void Dispose() => Forget();

    private void Request(ActiveRecovery active)
    {
        if (core.Services.GameState is not { } states || active.Result.RequestedGameState is not { } wanted)
            return;

        // The machine may attach roots and tick while it is asked: there is no answer until it gives one.
        active.Answer = new TaskCompletionSource<bool>().Task;
        CancellationToken cancellation = active.Cancellation;
        active.Answer = core.Calls.Ask("IGameStateManager.RequestStateAsync", () => states.RequestStateAsync(wanted, cancellation).AsTask(), Task.FromResult(false));
        if (active.Answer.IsCompleted && ReferenceEquals(_active, active))
            Answered(active, active.Answer);
    }

    private void Answered(ActiveRecovery active, Task<bool> answer)
    {
        bool reached = answer.Status == TaskStatus.RanToCompletion && answer.Result;
        active.Answer = null;
        active.Result = active.Result with { GameStateReached = reached };
        Carried = Carried with { WantedState = null };
        if (!reached)
            core.Calls.Tell("IGameStateManager.RequestStateAsync", $"The game did not reach the recovered state '{active.Result.RequestedGameState}'.", answer.Exception?.InnerException);
        core.Schedule.Request();
    }

    private void Settle(string name)
    {
        Carried = Carried.Without(name);
        core.Schedule.Request();
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Diagnostics;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>
/// The offer of the last run and what becomes of it: accepting, declining, roots that come later, and the end of it all,
/// when every root is in place and the state machine has answered. Belongs to the game thread.
/// </summary>
internal sealed class RecoveryDesk(SessionCore core, RootTable roots, GameThread thread) : IDisposable
{
    private RecoveryOffer? _offer;
    private ActiveRecovery? _active;
    private DateTimeOffset? _lookedAt;
    private RecoveryUndo? _undo;
    private bool _isSettled;
    private bool _toldOfUnreadable;

    /// <summary>Where the game's objects have their identities.</summary>
    public IdentitySpace Space { get; } = new(core.Options.Environment.Random.NextUInt64());

    /// <summary>Recovered state that the game has not taken yet; checkpoints carry it forward.</summary>
    public CarriedState Carried { get; private set; } = CarriedState.Nothing;

    /// <summary>What is offered, or null.</summary>
    public RecoveryData? Pending => Standing?.Data;

    /// <summary>True while a complete recovery waits for a durable checkpoint that retires its offer.</summary>
    public bool IsRetiring => _active is { IsComplete: true, Run.IsRetired: false };

    /// <summary>True from the acceptance of an offer until everything of it is in place.</summary>
    public bool IsRecovering => _active is { IsComplete: false };

    /// <summary>True while hooks of the game may find their objects half restored.</summary>
    public bool IsRestoring { get; private set; }

    /// <summary>The sessions that the next durable checkpoint retires: this recovery's, and those that a manager recovered alone.</summary>
    public IReadOnlyList<Guid> Retiring
    {
        get
        {
            IReadOnlyList<Guid> owed = core.Store is { } store ? LiveSessions.Of(store).OwedBy(name => roots.Bindings.Any(root => root.Name == name)) : Array.Empty<Guid>();
            return !IsRetiring ? owed : owed.Count == 0 ? _active!.Sessions : _active!.Sessions.Concat(owed).ToArray();
        }
    }

    /// <summary>The offer, unless another coordinator or manager of this process has taken it or turned it down.</summary>
    private RecoveryOffer? Standing => _offer is { } offer && core.Store is { } store && !LiveSessions.Of(store).IsTaken(offer.Sessions[0]) ? offer : null;

    private RestoreTarget Target => new(Space, roots.Bindings, roots.KnownTypes, core.Options.Clock.GetUtcNow()) { Services = core.Services };

    /// <summary>Looks at the store for a run that ended badly.</summary>
    public void Look(bool isNew)
    {
        if (core.Store is not { } store)
            return;
        using SessionActivity activity = SessionActivities.Start(SessionActivities.Look);
        OfferBuilder builder = new(core.Options, core.Services, core.Calls);
        _offer = builder.Build(store, roots.KnownTypes, _lookedAt ??= core.Options.Clock.GetUtcNow());
        core.Events.SetOffer(Pending, isNew);
        if (isNew && Pending is { } pending)
            core.Telemetry.Offered(pending);
        if (isNew && builder.Unreadable > 0 && !_toldOfUnreadable)
        {
            _toldOfUnreadable = true;
            core.Events.Report(new SessionProblem
            {
                Kind = SessionProblemKind.StoreUnreadable,
                Message = $"The checkpoint folder holds {builder.Unreadable} entries that cannot be read as checkpoints. They stay where they are; the game goes on without them.",
            });
        }
    }

    /// <summary>Restores a rung and starts a session from it.</summary>
    /// <param name="choose">The index of the rung to try first; -1 for none.</param>
    /// <param name="isExplicit">False when the recommended one was asked for.</param>
    public RecoveryResult Accept(Func<RecoveryData, int> choose, bool isExplicit)
    {
        if (core.IsDisposed)
            return Failed(RecoveryFailure.Disposed, "The coordinator is disposed.");
        if (IsRestoring)
            return Failed(RecoveryFailure.NoOffer, "A recovery is under way.");
        if (core.Store is not { } store || Standing is not { } offer)
            return core.Store?.Access.State == StoreAccessState.InUse
                ? Failed(RecoveryFailure.InUse, "Another instance of the game holds the checkpoint folder.")
                : Failed(RecoveryFailure.NoOffer, "Nothing is offered.");
        int choice = choose(offer.Data);
        if (choice < 0)
            return RecoveryChoice.NotFound(offer.Data, isExplicit);

        Guid id = core.NewId();
        List<RecoveryAttempt> attempts = new();
        RungRestorer restorer = new(store, core.Services, core.Calls, core.Events.Report, core.Heard, core.Telemetry);
        RestoreTarget target = Target;
        RecoveryUndo? undo = Guarded(() => Remember(offer));
        if (Guarded(() => restorer.Restore(offer, choice, id, target, attempts)) is not { } restored)
        {
            if (ReferenceEquals(_offer, offer))
                _offer = offer with { LastAttempt = restorer.LastAttempt };
            undo?.Dispose();
            return Failed(RecoveryFailure.AllRungsFailed, "No rung could be restored; the attempts say why.") with { Attempts = attempts };
        }

        RecoveryResult result = Begin(offer, restored, id, attempts, undo);

        // Hooks that ran in the restore may have attached roots.
        Attached(Carried.Names.Where(name => !target.Has(name) && Target.Has(name)).ToArray(), newTypes: false);
        return result with { PendingRoots = Carried.Names };
    }

    /// <summary>Leaves the offer for the next start.</summary>
    public bool Postpone()
    {
        if (core.Store is not { } store || Standing is not { } offer)
            return false;
        LiveSessions.Of(store).Take(offer.Sessions);
        _offer = null;
        core.Events.SetOffer(null, isNew: false);
        core.Telemetry.Settled(SessionLogEvent.RecoveryPostponed, offer.Data.SessionId);
        return true;
    }

    /// <summary>Does with the offer what the options say, once.</summary>
    public void Settle(RecoveryPolicy policy)
    {
        if (policy == RecoveryPolicy.Ask || _isSettled || Pending is null || (policy == RecoveryPolicy.AcceptRecommended && roots.Bindings.Count == 0))
            return;
        _isSettled = true;
        if (policy == RecoveryPolicy.Decline)
            _ = Decline(Retirement.Declined, tells: true);
        else if (policy == RecoveryPolicy.Postpone)
            _ = Postpone();
        else if (Accept(static data => RecoveryChoice.Find(data, slot: -1), isExplicit: false) is { Succeeded: false } failed)
            core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Restore, Message = $"The last run could not be recovered, and stays on offer: {failed.Message}" });
    }

    /// <summary>Turns the offer down: it is archived, and no file moves.</summary>
    public bool Decline(string why, bool tells)
    {
        if (core.Store is not { } store || Standing is not { } offer)
            return false;
        LiveSessions.Of(store).Take(offer.Sessions);
        StoreProblem? problem = Retirement.Archive(store, offer.Sessions, why);
        core.Heard(problem);
        if (problem is not null)
            core.Late.Add(() => Retirement.Archive(store, offer.Sessions, why));
        _offer = null;
        core.Events.SetOffer(null, isNew: false);
        core.Telemetry.Settled(SessionLogEvent.RecoveryDeclined, offer.Data.SessionId);
        if (tells)
            core.Events.Raise(SessionEventKind.RecoveryDeclined, offer.Data);
        return true;
    }

    /// <summary>Gives roots that were just attached their recovered state, and looks at the offer again if types came along.</summary>
    public void Attached(IEnumerable<string> names, bool newTypes)
    {
        Observe();
        foreach (IGrouping<StateImage, string> group in names.Where(name => Carried.ImageOf(name) is not null).GroupBy(name => Carried.ImageOf(name)!).ToArray())
        {
            if (!Guarded(() => Target.TryRestoreLate(group.Key, group.ToArray(), core.Events.Report)))
                continue;
            foreach (string name in group)
                Settle(name);
        }

        if (newTypes && _offer is not null)
            Look(isNew: false);
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
        if (core.HasTakenOver())
            Look(isNew: true);
        else if (!IsRestoring && core.HaveRungsChanged())
            Look(isNew: Standing is null);
        if (_offer is not null && Standing is null)
        {
            _offer = null;
            core.Events.SetOffer(null, isNew: false);
        }

        if (_undo is { Run: { } undone } && (undone.IsStable || undone.IsEnded))
            ForgetUndo();
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

    public void Dispose()
    {
        Forget();
        ForgetUndo();
    }

    private void ForgetUndo()
    {
        _undo?.Dispose();
        _undo = null;
    }

    /// <summary>The attached roots as they are; null where that is not to be had, so that nothing can be undone.</summary>
    private RecoveryUndo? Remember(RecoveryOffer offer)
    {
        try
        {
            DateTimeOffset now = core.Options.Clock.GetUtcNow();
            return new RecoveryUndo(StateCapture.Capture(Space, roots.Bindings, roots.Types, now, borrowsSpace: true), roots.Bindings, offer);
        }
        catch (SessionCaptureException)
        {
            return null;
        }
    }

    private bool Undo(RecoveryUndo undo)
    {
        if (!ReferenceEquals(_undo, undo) || core.IsDisposed || IsRestoring || core.Store is not { } store || core.Run != undo.Run)
            return false;
        try
        {
            RootBinding[] there = undo.Roots.Intersect(roots.Bindings).ToArray();
            if (there.Length > 0)
                _ = Guarded(() => StateRestore.RestoreInto(undo.Before, Space, there, roots.Types, core.Options.Clock.GetUtcNow()));
        }
#pragma warning disable CA1031 // Setters and hooks of the game run here; what they changed is written back, and the recovery stands.
        catch (Exception e)
#pragma warning restore CA1031
        {
            core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Restore, Message = $"The recovery could not be taken back: {e.Message}", Exception = e });
            return false;
        }

        // The writer may be retiring the offer just now: its mark has to stand before the one that takes it back.
        (_, Task written) = core.End(RecoveryExitKind.Clean);
        core.Wait(written);
        Forget();
        ForgetUndo();
        StoreProblem? problem = Retirement.Archive(store, undo.Offer.Sessions, Retirement.Undone);
        core.Heard(problem);
        if (problem is not null)
            core.Late.Add(() => Retirement.Archive(store, undo.Offer.Sessions, Retirement.Undone));
        LiveSessions.Of(store).GiveBack(undo.Offer.Sessions);
        core.Telemetry.Settled(SessionLogEvent.RecoveryUndone, undo.Offer.Data.SessionId);
        Look(isNew: true);
        return true;
    }

    /// <summary>No longer waits for the game.</summary>
    private void Forget()
    {
        _active?.Dispose();
        _active = null;
        Carried = CarriedState.Nothing;
    }

    private T Guarded<T>(Func<T> restore)
    {
        IsRestoring = true;
        try
        {
            return restore();
        }
        finally
        {
            IsRestoring = false;
        }
    }

    private RecoveryResult Begin(RecoveryOffer offer, Restoration restored, Guid id, List<RecoveryAttempt> attempts, RecoveryUndo? undo)
    {
        // The session that ran until now made way of its own accord: switching is a clean end.
        _ = core.End(RecoveryExitKind.Clean);
        Forget();
        SessionStartResult started = core.Start(restored.Pilot, id, restored.Info);
        if (!started.Succeeded || core.Run is not { } run)
            return Failed(started.Failure == SessionStartFailure.Disposed ? RecoveryFailure.Disposed : RecoveryFailure.SessionNotStarted, started.Message) with { Attempts = attempts };
        RecoveryResult result = new()
        {
            Rung = restored.Source.Rung,
            Attempts = attempts,
            PendingRoots = restored.Carried.Names,
            Info = started.Info,
            RequestedGameState = core.Services.GameState is null ? null : restored.Carried.WantedState,
            Undoing = undo is null ? null : () => thread.IsCurrent && Undo(undo),
        };
        ForgetUndo();
        if (undo is not null)
            (_undo, undo.Run) = (undo, run);
        Carried = restored.Carried;
        LiveSessions.Of(core.Store!).Take(offer.Sessions);
        ActiveRecovery active = _active = new ActiveRecovery(run, result, offer.Sessions);
        _offer = null;
        core.Events.SetOffer(null, isNew: false);
        Request(active);
        return active.Result;
    }

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

    private static RecoveryResult Failed(RecoveryFailure failure, string message) => new() { Failure = failure, Message = message };
}

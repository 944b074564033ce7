using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Diagnostics;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Coordination;

/// <summary>The offer of the last run: made, accepted, put off or turned down. Belongs to the game thread.</summary>
internal sealed class RecoveryDesk : IDisposable
{
    private readonly SessionCore _core;
    private readonly RootTable _roots;
    private readonly GameThread _thread;
    private readonly RecoveryUndoing _undoing;
    private RecoveryOffer? _offer;
    private DateTimeOffset? _lookedAt;
    private bool _isSettled;
    private bool _toldOfUnreadable;

    public RecoveryDesk(SessionCore core, RootTable roots, GameThread thread)
    {
        (_core, _roots, _thread) = (core, roots, thread);
        Site = new RestoreSite(core, roots);
        FollowUp = new RecoveryFollowUp(core, roots, Site);
        _undoing = new RecoveryUndoing(core, roots, Site, FollowUp, () => Look(isNew: true));
    }

    /// <summary>Where recovered state goes.</summary>
    public RestoreSite Site { get; }

    /// <summary>What remains of an accepted offer.</summary>
    public RecoveryFollowUp FollowUp { get; }

    /// <summary>What is offered, or null.</summary>
    public RecoveryData? Pending => Standing?.Data;

    /// <summary>The offer, unless another coordinator or manager of this process has taken it or turned it down.</summary>
    private RecoveryOffer? Standing => _offer is { } offer && _core.Store is { } store && !LiveSessions.Of(store).IsTaken(offer.Sessions[0]) ? offer : null;

    /// <summary>Looks at the store for a run that ended badly.</summary>
    public void Look(bool isNew)
    {
        if (_core.Store is not { } store)
            return;
        using SessionActivity activity = SessionActivities.Start(SessionActivities.Look);
        OfferBuilder builder = new(_core.Options, _core.Services, _core.Calls);
        _offer = builder.Build(store, _roots.KnownTypes, _lookedAt ??= _core.Options.Clock.GetUtcNow());
        _core.Events.SetOffer(Pending, isNew);
        if (isNew && Pending is { } pending)
            _core.Telemetry.Offered(pending);
        if (isNew && builder.Unreadable > 0 && !_toldOfUnreadable)
        {
            _toldOfUnreadable = true;
            _core.Events.Report(new SessionProblem
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
        if (_core.IsDisposed)
            return Failed(RecoveryFailure.Disposed, "The coordinator is disposed.");
        if (Site.IsRestoring)
            return Failed(RecoveryFailure.NoOffer, "A recovery is under way.");
        if (_core.Store is not { } store || Standing is not { } offer)
            return _core.Store?.Access.State == StoreAccessState.InUse
                ? Failed(RecoveryFailure.InUse, "Another instance of the game holds the checkpoint folder.")
                : Failed(RecoveryFailure.NoOffer, "Nothing is offered.");
        int choice = choose(offer.Data);
        if (choice < 0)
            return RecoveryChoice.NotFound(offer.Data, isExplicit);

        Guid id = _core.NewId();
        List<RecoveryAttempt> attempts = new();
        RungRestorer restorer = new(store, _core.Services, _core.Calls, _core.Events.Report, _core.Heard, _core.Telemetry);
        RestoreTarget target = Site.Target;
        RecoveryUndo? undo = Site.Guarded(() => _undoing.Remember(offer));
        if (Site.Guarded(() => restorer.Restore(offer, choice, id, target, attempts)) is not { } restored)
        {
            if (ReferenceEquals(_offer, offer))
                _offer = offer with { LastAttempt = restorer.LastAttempt };
            undo?.Dispose();
            return Failed(RecoveryFailure.AllRungsFailed, "No rung could be restored; the attempts say why.") with { Attempts = attempts };
        }

        RecoveryResult result = Begin(offer, restored, id, attempts, undo);

        // Hooks that ran in the restore may have attached _roots.
        Attached(FollowUp.Carried.Names.Where(name => !target.Has(name) && Site.Target.Has(name)).ToArray(), newTypes: false);
        return result with { PendingRoots = FollowUp.Carried.Names };
    }

    /// <summary>Leaves the offer for the next start.</summary>
    public bool Postpone()
    {
        if (_core.Store is not { } store || Standing is not { } offer)
            return false;
        LiveSessions.Of(store).Take(offer.Sessions);
        _offer = null;
        _core.Events.SetOffer(null, isNew: false);
        _core.Telemetry.Settled(SessionLogEvent.RecoveryPostponed, offer.Data.SessionId);
        return true;
    }

    /// <summary>Does with the offer what the options say, once.</summary>
    public void Settle(RecoveryPolicy policy)
    {
        if (policy == RecoveryPolicy.Ask || _isSettled || Pending is null || (policy == RecoveryPolicy.AcceptRecommended && _roots.Bindings.Count == 0))
            return;
        _isSettled = true;
        if (policy == RecoveryPolicy.Decline)
            _ = Decline(Retirement.Declined, tells: true);
        else if (policy == RecoveryPolicy.Postpone)
            _ = Postpone();
        else if (Accept(static data => RecoveryChoice.Find(data, slot: -1), isExplicit: false) is { Succeeded: false } failed)
            _core.Events.Report(new SessionProblem { Kind = SessionProblemKind.Restore, Message = $"The last run could not be recovered, and stays on offer: {failed.Message}" });
    }

    /// <summary>Turns the offer down: it is archived, and no file moves.</summary>
    public bool Decline(string why, bool tells)
    {
        if (_core.Store is not { } store || Standing is not { } offer)
            return false;
        LiveSessions.Of(store).Take(offer.Sessions);
        StoreProblem? problem = Retirement.Archive(store, offer.Sessions, why);
        _core.Heard(problem);
        if (problem is not null)
            _core.Late.Add(() => Retirement.Archive(store, offer.Sessions, why));
        _offer = null;
        _core.Events.SetOffer(null, isNew: false);
        _core.Telemetry.Settled(SessionLogEvent.RecoveryDeclined, offer.Data.SessionId);
        if (tells)
            _core.Events.Raise(SessionEventKind.RecoveryDeclined, offer.Data);
        return true;
    }

    /// <summary>Gives roots that were just attached their recovered state, and looks at the offer again if types came along.</summary>
    public void Attached(IEnumerable<string> names, bool newTypes)
    {
        Observe();
        FollowUp.Attached(names);
        if (newTypes && _offer is not null)
            Look(isNew: false);
    }

    /// <summary>Looks for what has changed since the last tick: in the store, in the offer, and in the recovery that is under way.</summary>
    public void Observe()
    {
        if (_core.HasTakenOver())
            Look(isNew: true);
        else if (!Site.IsRestoring && _core.HaveRungsChanged())
            Look(isNew: Standing is null);
        if (_offer is not null && Standing is null)
        {
            _offer = null;
            _core.Events.SetOffer(null, isNew: false);
        }

        _undoing.Observe();
        FollowUp.Observe();
    }

    public void Dispose()
    {
        FollowUp.Dispose();
        _undoing.Dispose();
    }

    private RecoveryResult Begin(RecoveryOffer offer, Restoration restored, Guid id, List<RecoveryAttempt> attempts, RecoveryUndo? undo)
    {
        // The session that ran until now made way of its own accord: switching is a clean end.
        _ = _core.End(RecoveryExitKind.Clean);
        FollowUp.Forget();
        SessionStartResult started = _core.Start(restored.Pilot, id, restored.Info);
        if (!started.Succeeded || _core.Run is not { } run)
        {
            undo?.Dispose();
            return Failed(started.Failure == SessionStartFailure.Disposed ? RecoveryFailure.Disposed : RecoveryFailure.SessionNotStarted, started.Message) with { Attempts = attempts };
        }

        RecoveryResult result = new()
        {
            Rung = restored.Source.Rung,
            Attempts = attempts,
            PendingRoots = restored.Carried.Names,
            Info = started.Info,
            RequestedGameState = _core.Services.GameState is null ? null : restored.Carried.WantedState,
            Undoing = undo is null ? null : () => _thread.IsCurrent && _undoing.Undo(undo),
        };
        _undoing.Keep(undo, run);
        LiveSessions.Of(_core.Store!).Take(offer.Sessions);
        _offer = null;
        _core.Events.SetOffer(null, isNew: false);
        return FollowUp.Begin(run, result, offer.Sessions, restored.Carried);
    }

    private static RecoveryResult Failed(RecoveryFailure failure, string message) => new() { Failure = failure, Message = message };
}

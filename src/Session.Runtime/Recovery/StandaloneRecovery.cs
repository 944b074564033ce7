using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Coordination;
using SessionFlow.Diagnostics;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow.Recovery;

/// <summary>Recovery without a coordinator: opens the store for each call, and joins a coordinator that has it open.</summary>
internal sealed class StandaloneRecovery(SessionOptions options, SessionServices services) : IRecoveryHost
{
    private readonly ServiceCalls _calls = new(static _ => { });
    private readonly Telemetry _telemetry = new(services.Observer, static _ => { });
    private readonly object _gate = new();
    private readonly List<Guid> _recovered = new();
    private StoreLease? _held;

    public RecoveryData? Check()
    {
        using StoreLease lease = options.OpenStore();
        return Offer(lease.Store, options.Types)?.Data;
    }

    public RecoveryResult Perform(RecoveryData data, int slot, IReadOnlyList<ISessionParticipant> participants)
    {
        RootTable roots = new(options.Types);
        foreach (SessionAttachment attachment in participants.Select(SessionAttachment.Of))
            _ = roots.Add(attachment.Owner, attachment.Roots, attachment.TypeSets);
        using StoreLease lease = options.OpenStore();
        if (lease.Store.Access.State == StoreAccessState.InUse)
            return new RecoveryResult { Failure = RecoveryFailure.InUse, Message = "Another instance of the game holds the checkpoint folder." };
        if (Offer(lease.Store, roots.KnownTypes) is not { } offer || offer.Data.SessionId != data.SessionId)
            return new RecoveryResult { Failure = RecoveryFailure.NoOffer, Message = "That session is not offered (any longer)." };
        int choice = RecoveryChoice.Find(offer.Data, slot);
        if (choice < 0)
            return RecoveryChoice.NotFound(offer.Data, isExplicit: slot >= 0);

        List<RecoveryAttempt> attempts = new();
        RestoreTarget target = new(new IdentitySpace(options.Environment.Random.NextUInt64()), roots.Bindings, roots.KnownTypes, options.Clock.GetUtcNow()) { NeedsRoots = true, Services = services };
        RungRestorer restorer = new(lease.Store, services, _calls, static _ => { }, static _ => { }, _telemetry);
        if (restorer.Restore(offer, choice, options.Environment.Random.NextGuid(), target, attempts) is not { } restored)
            return new RecoveryResult { Failure = RecoveryFailure.AllRungsFailed, Message = "No rung could be restored; the attempts say why.", Attempts = attempts };
        Task<bool>? answer = Request(restored.Carried.WantedState);
        RecoveryResult result = new()
        {
            Rung = restored.Source.Rung,
            Attempts = attempts,
            PendingRoots = restored.Carried.Names,
            Info = restored.Info,
            RequestedGameState = answer is null ? null : restored.Carried.WantedState,
            GameStateReached = answer is { IsCompleted: true } ? answer.Status == TaskStatus.RanToCompletion && answer.Result : null,
        };
        if (restored.Carried.Images.Count == 0)
            Settle(restored, offer, roots);
        return result;
    }

    public bool Decline() => Archive(Retirement.Declined);

    public bool Clear()
    {
        using StoreLease lease = options.OpenStore();
        bool cleared = Archive(Retirement.Cleared) | ArchiveRecovered(lease.Store);
        if (lease.Store.Access.State != StoreAccessState.InUse)
            RecoveryCardFile.Delete(lease.Store);
        return cleared;
    }

    private RecoveryOffer? Offer(CheckpointStore store, SessionTypeSet? types) => new OfferBuilder(options, services, _calls).Build(store, types, options.Clock.GetUtcNow());

    private Task<bool>? Request(string? wanted)
    {
        if (services.GameState is not { } states || wanted is null)
            return null;
        return _calls.Ask("IGameStateManager.RequestStateAsync", () => states.RequestStateAsync(wanted, CancellationToken.None).AsTask(), Task.FromResult(false));
    }

    /// <summary>
    /// A slot that was loaded is still there. Checkpoints stay an offer to the next run until a session of this one has
    /// the state in a checkpoint of its own, or the game says that it has saved it.
    /// </summary>
    private void Settle(Restoration restored, RecoveryOffer offer, RootTable roots)
    {
        // A slot brings no state machine's state along, so that nothing is left to wait for.
        if (restored.Source.IsSlot)
        {
            Retire(offer);
            return;
        }

        lock (_gate)
        {
            // Held as a running game holds it: what it knows of this recovery must not be forgotten.
            _held ??= options.OpenStore();
            _recovered.AddRange(offer.Sessions);
            LiveSessions live = LiveSessions.Of(_held.Store);
            live.Take(offer.Sessions);
            live.Owe(new OwedRetirement(offer.Sessions, roots.Bindings.Select(static root => root.Name).ToArray()));
        }
    }

    private void Retire(RecoveryOffer offer)
    {
        using StoreLease lease = options.OpenStore();
        _ = Retirement.Archive(lease.Store, offer.Sessions, Retirement.Recovered);
    }

    private bool ArchiveRecovered(CheckpointStore store)
    {
        lock (_gate)
        {
            if (_recovered.Count == 0 || Retirement.Archive(store, _recovered, Retirement.Cleared) is not null)
                return false;
            LiveSessions.Of(store).Retired(_recovered);
            _recovered.Clear();
            _held!.Dispose();
            _held = null;
            return true;
        }
    }

    private bool Archive(string why)
    {
        using StoreLease lease = options.OpenStore();
        if (Offer(lease.Store, options.Types) is not { } offer || Retirement.Archive(lease.Store, offer.Sessions, why) is not null)
            return false;
        LiveSessions.Of(lease.Store).Take(offer.Sessions);
        return true;
    }
}

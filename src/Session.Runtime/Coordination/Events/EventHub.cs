using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using SessionFlow.Diagnostics;

namespace SessionFlow.Coordination;

/// <summary>
/// Takes events from any thread and raises them in the next tick, in order. A handler that throws stops neither the
/// others nor the session. What handlers cause is raised in the tick after.
/// </summary>
internal sealed class EventHub(object sender, Telemetry telemetry)
{
    /// <summary>What a game that never ticks may have waiting; a start or an end is kept beyond it.</summary>
    public const int MostWaiting = 1024;

    private readonly Queue<(SessionEventKind? Kind, object Payload)> _queue = new();
    private readonly object _gate = new();
    private ParticipantHandler[] _participants = Array.Empty<ParticipantHandler>();
    private RecoveryData? _offer;
    private int _offerNumber;
    private int _dropped;
    private int _waiting;

    public Signal<SessionEventArgs> Started { get; } = new();

    public Signal<SessionEventArgs> Ended { get; } = new();

    public Signal<SessionEventArgs> StateUpdated { get; } = new();

    public Signal<RecoveryEventArgs> RecoveryAvailable { get; } = new();

    public Signal<RecoveryEventArgs> RecoveryDeclined { get; } = new();

    public Signal<RecoveryResultEventArgs> RecoveryCompleted { get; } = new();

    public Signal<SessionProblemEventArgs> Problems { get; } = new();

    /// <summary>Raises an event in the next tick.</summary>
    public void Raise(SessionEventKind kind, object payload)
    {
        Enqueue(kind, payload, mayDrop: kind == SessionEventKind.StateUpdated);
    }

    /// <summary>Reports a problem in the next tick.</summary>
    public void Report(SessionProblem problem)
    {
        telemetry.Problem(problem);
        Enqueue(null, problem, mayDrop: true);
    }

    /// <summary>Tells everybody of an offer, and everybody who subscribes while it stands; null when it stands no longer.</summary>
    /// <param name="offer">The offer.</param>
    /// <param name="isNew">False when only its rungs were looked at again.</param>
    public void SetOffer(RecoveryData? offer, bool isNew)
    {
        _offer = offer;
        if (isNew)
            _offerNumber++;
    }

    public void Add(SessionAttachment attachment)
    {
        lock (_gate)
            _participants = _participants.Concat(attachment.Handlers.Select(handler => new ParticipantHandler(attachment.Owner, handler))).ToArray();
    }

    public void Remove(object owner)
    {
        lock (_gate)
            _participants = _participants.Where(participant => !ReferenceEquals(participant.Owner, owner)).ToArray();
    }

    /// <summary>Raises what was queued before this call, and serves those who have not heard of the offer.</summary>
    public void Deliver()
    {
        for (int left = Volatile.Read(ref _waiting); left > 0 && TryDequeue(out (SessionEventKind? Kind, object Payload) item); left--)
            Deliver(item.Kind, item.Payload);
        if (Volatile.Read(ref _dropped) > 0)
            TellOfDropped();
        if (_offer is { } offer)
            ServeOffer(offer);
    }

    private void Enqueue(SessionEventKind? kind, object payload, bool mayDrop)
    {
        lock (_queue)
        {
            if (mayDrop && _queue.Count >= MostWaiting)
            {
                Interlocked.Increment(ref _dropped);
                return;
            }

            _queue.Enqueue((kind, payload));
            Volatile.Write(ref _waiting, _queue.Count);
        }
    }

    private bool TryDequeue(out (SessionEventKind? Kind, object Payload) item)
    {
        lock (_queue)
        {
            bool isFound = _queue.Count > 0;
            item = isFound ? _queue.Dequeue() : default;
            Volatile.Write(ref _waiting, _queue.Count);
            return isFound;
        }
    }

    /// <summary>Apart from its caller, for the same reason as the offer.</summary>
    private void TellOfDropped()
    {
        SessionProblem problem = new()
        {
            Kind = SessionProblemKind.EventsDropped,
            Message = $"{Interlocked.Exchange(ref _dropped, 0)} updates and problems were dropped, since Tick was not called for too long: call it in each round of the game's loop.",
        };
        telemetry.Problem(problem);
        Call(Problems, new SessionProblemEventArgs(problem));
    }

    private void Deliver(SessionEventKind? kind, object payload)
    {
        switch (kind)
        {
            case null:
                Call(Problems, new SessionProblemEventArgs((SessionProblem)payload));
                return;
            case SessionEventKind.RecoveryDeclined:
                Call(RecoveryDeclined, new RecoveryEventArgs((RecoveryData)payload));
                break;
            case SessionEventKind.RecoveryCompleted:
                Call(RecoveryCompleted, new RecoveryResultEventArgs((RecoveryResult)payload));
                break;
            default:
                Call(kind == SessionEventKind.Started ? Started : kind == SessionEventKind.Ended ? Ended : StateUpdated, new SessionEventArgs((SessionInfo)payload));
                break;
        }

        foreach (ParticipantHandler participant in _participants)
            if (participant.Handler.Kind == kind && IsAttached(participant))
                Guard(() => participant.Handler.Call(payload), $"The [OnSession({kind})] handler of {participant.Owner.GetType().Name}", canReport: true);
    }

    /// <summary>Apart from its caller, so that a tick without an offer allocates nothing.</summary>
    private void ServeOffer(RecoveryData offer)
    {
        foreach (Signal<RecoveryEventArgs>.Subscriber subscriber in RecoveryAvailable.Subscribers)
            if (IsNews(subscriber) && RecoveryAvailable.Contains(subscriber))
                Call(subscriber.Handler, new RecoveryEventArgs(offer));
        foreach (ParticipantHandler participant in _participants)
            if (participant.Handler.Kind == SessionEventKind.RecoveryAvailable && IsAttached(participant) && IsNews(participant))
                Guard(() => participant.Handler.Call(offer), $"The [OnSession(RecoveryAvailable)] handler of {participant.Owner.GetType().Name}", canReport: true);
    }

    /// <summary>True once for each offer; false as soon as an earlier handler took the offer or turned it down.</summary>
    private bool IsNews(IOfferHearer hearer)
    {
        if (_offer is null || hearer.HeardOffer == _offerNumber)
            return false;
        hearer.HeardOffer = _offerNumber;
        return true;
    }

    private bool IsAttached(ParticipantHandler participant) => Array.IndexOf(_participants, participant) >= 0;

    private void Call<TArgs>(Signal<TArgs> signal, TArgs args)
        where TArgs : EventArgs
    {
        foreach (Signal<TArgs>.Subscriber subscriber in signal.Subscribers)
            if (signal.Contains(subscriber))
                Call(subscriber.Handler, args);
    }

    private void Call<TArgs>(EventHandler<TArgs> handler, TArgs args) =>
        Guard(() => handler(sender, args), $"A handler of {typeof(TArgs).Name}", canReport: args is not SessionProblemEventArgs);

    private void Guard(Action call, string who, bool canReport)
    {
        try
        {
            call();
        }
#pragma warning disable CA1031 // Handlers are the game's; the others still have to be called.
        catch (Exception e)
#pragma warning restore CA1031
        {
            // A handler of problems that throws would otherwise report itself for ever.
            if (canReport)
                Report(new SessionProblem { Kind = SessionProblemKind.Handler, Message = $"{who} threw {e.GetType().Name}: {e.Message}", Exception = e });
        }
    }
}

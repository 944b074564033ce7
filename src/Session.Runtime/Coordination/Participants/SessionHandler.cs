using System;

namespace SessionFlow.Coordination;

/// <summary>A handler of a participant: an event, and what to call with the event's payload.</summary>
internal sealed class SessionHandler
{
    private readonly Action<object> _call;

    private SessionHandler(SessionEventKind kind, Action<object> call) => (Kind, _call) = (kind, call);

    public SessionEventKind Kind { get; }

    public static SessionHandler Of(SessionEventKind kind, Action<SessionInfo> handler) => Typed(kind, handler);

    public static SessionHandler Of(SessionEventKind kind, Action<RecoveryData> handler) => Typed(kind, handler);

    public static SessionHandler Of(SessionEventKind kind, Action<RecoveryResult> handler) => Typed(kind, handler);

    public static SessionHandler Of(SessionEventKind kind, Action handler)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        _ = PayloadOf(kind);
        return new SessionHandler(kind, _ => handler());
    }

    public void Call(object payload) => _call(payload);

    private static SessionHandler Typed<T>(SessionEventKind kind, Action<T> handler)
    {
        _ = handler ?? throw new ArgumentNullException(nameof(handler));
        if (PayloadOf(kind) != typeof(T))
            throw new ArgumentException($"A handler of {kind} takes a {PayloadOf(kind).Name}, not a {typeof(T).Name}.", nameof(handler));
        return new SessionHandler(kind, payload => handler((T)payload));
    }

    private static Type PayloadOf(SessionEventKind kind) => kind switch
    {
        SessionEventKind.Started or SessionEventKind.Ended or SessionEventKind.StateUpdated => typeof(SessionInfo),
        SessionEventKind.RecoveryAvailable or SessionEventKind.RecoveryDeclined => typeof(RecoveryData),
        SessionEventKind.RecoveryCompleted => typeof(RecoveryResult),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such session event."),
    };
}

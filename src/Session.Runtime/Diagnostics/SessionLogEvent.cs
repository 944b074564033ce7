namespace SessionFlow;

/// <summary>What a <see cref="SessionLogMessage"/> tells of; the number is its event id.</summary>
public enum SessionLogEvent
{
    /// <summary>No event.</summary>
    None = 0,

    /// <summary>A session began.</summary>
    SessionStarted = 101,

    /// <summary>A session ended; the text says how.</summary>
    SessionEnded = 102,

    /// <summary>A checkpoint was acknowledged.</summary>
    CheckpointWritten = 201,

    /// <summary>A checkpoint was not acknowledged.</summary>
    CheckpointFailed = 202,

    /// <summary>The last run ended badly, and something of it can be recovered.</summary>
    RecoveryOffered = 301,

    /// <summary>A rung was restored.</summary>
    RungRestored = 302,

    /// <summary>A rung was tried, or passed over, and was not restored.</summary>
    RungFailed = 303,

    /// <summary>Everything of a recovery is in place.</summary>
    RecoveryCompleted = 304,

    /// <summary>The offer was turned down, or cleared.</summary>
    RecoveryDeclined = 305,

    /// <summary>The offer was left for the next start.</summary>
    RecoveryPostponed = 306,

    /// <summary>A recovery was taken back.</summary>
    RecoveryUndone = 307,

    /// <summary><see cref="SessionProblemKind.StoreDegraded"/></summary>
    StoreDegraded = 401,

    /// <summary><see cref="SessionProblemKind.StoreResumed"/></summary>
    StoreResumed = 402,

    /// <summary><see cref="SessionProblemKind.StoreInUse"/></summary>
    StoreInUse = 403,

    /// <summary><see cref="SessionProblemKind.StoreUnreadable"/></summary>
    StoreUnreadable = 404,

    /// <summary><see cref="SessionProblemKind.StoreUnprotected"/></summary>
    StoreUnprotected = 405,

    /// <summary><see cref="SessionProblemKind.Gap"/></summary>
    Gap = 406,

    /// <summary><see cref="SessionProblemKind.Capture"/></summary>
    Capture = 407,

    /// <summary><see cref="SessionProblemKind.Restore"/></summary>
    Restore = 408,

    /// <summary><see cref="SessionProblemKind.Handler"/></summary>
    Handler = 409,

    /// <summary><see cref="SessionProblemKind.EventsDropped"/></summary>
    EventsDropped = 410,

    /// <summary><see cref="SessionProblemKind.Service"/></summary>
    Service = 411,

    /// <summary><see cref="SessionProblemKind.WrongThread"/></summary>
    WrongThread = 412,
}

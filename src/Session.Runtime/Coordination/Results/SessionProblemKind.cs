namespace SessionFlow;

/// <summary>What a <see cref="SessionProblem"/> is about.</summary>
public enum SessionProblemKind
{
    /// <summary>Checkpoints cannot be written: disk full, folder gone or read-only. Told once; the session goes on and tries again.</summary>
    StoreDegraded,

    /// <summary>Checkpoints can be written again.</summary>
    StoreResumed,

    /// <summary>Another instance of the game holds the store: no checkpoints and no offer here.</summary>
    StoreInUse,

    /// <summary>Files in the folder that are none of the store's, or no longer readable. They stay where they are. Told once.</summary>
    StoreUnreadable,

    /// <summary>The store works, but the operating system does not keep a second instance out.</summary>
    StoreUnprotected,

    /// <summary>State that no checkpoint holds, as the schema of an attached root says.</summary>
    Gap,

    /// <summary>The state could not be captured.</summary>
    Capture,

    /// <summary>A root that was attached late could not be given its recovered state; the state is kept.</summary>
    Restore,

    /// <summary>A handler of an event threw; the other handlers were called.</summary>
    Handler,

    /// <summary>Updates and problems that nobody took were dropped, since the game does not call Tick.</summary>
    EventsDropped,

    /// <summary>A service of the game threw, or said that it failed. Told once for each method.</summary>
    Service,

    /// <summary>A call came from another thread than the one that attached the roots.</summary>
    WrongThread,
}

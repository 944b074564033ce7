namespace SessionFlow;

/// <summary>Why a recovery did not succeed. The offer stands and nothing was deleted.</summary>
public enum RecoveryFailure
{
    /// <summary>It succeeded.</summary>
    None,

    /// <summary>Nothing is offered, or no longer what was asked for.</summary>
    NoOffer,

    /// <summary>The offer has no such rung or slot.</summary>
    NoSuchRung,

    /// <summary>No rung can be recommended: choose one.</summary>
    NothingRecommended,

    /// <summary>Every rung that was tried failed; the attempts say why.</summary>
    AllRungsFailed,

    /// <summary>The state is back in the game's objects, but no session could be started; the message says why.</summary>
    SessionNotStarted,

    /// <summary>Another instance of the game holds the store.</summary>
    InUse,

    /// <summary>The call came from another thread than the one that attached the roots.</summary>
    WrongThread,

    /// <summary>The coordinator is disposed.</summary>
    Disposed,
}

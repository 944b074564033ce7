namespace SessionFlow;

/// <summary>Why a checkpoint was not acknowledged. The checkpoints before it stay as they are.</summary>
public enum CheckpointFailure
{
    /// <summary>It was acknowledged.</summary>
    None,

    /// <summary>No session runs.</summary>
    NoSession,

    /// <summary><see cref="SessionOptions.EnableCrashRecovery"/> is false.</summary>
    Disabled,

    /// <summary>The call came from another thread than the one that attached the roots.</summary>
    WrongThread,

    /// <summary>The state could not be captured; the message names what.</summary>
    CaptureFailed,

    /// <summary>The store did not take it; the message has the operating system's reason.</summary>
    StoreFailed,

    /// <summary>Another instance of the game holds the store.</summary>
    InUse,

    /// <summary>The session ended before it was written.</summary>
    SessionEnded,
}

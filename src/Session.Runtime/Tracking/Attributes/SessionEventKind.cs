namespace SessionFlow;

/// <summary>What happens to a session; a method marked <see cref="OnSessionAttribute"/> takes what stands behind the kind, or nothing.</summary>
public enum SessionEventKind
{
    /// <summary>A session began. Takes a <c>SessionInfo</c>.</summary>
    Started,

    /// <summary>A session ended. Takes a <c>SessionInfo</c>.</summary>
    Ended,

    /// <summary>The session's metadata changed. Takes a <c>SessionInfo</c>.</summary>
    StateUpdated,

    /// <summary>The last run ended badly and something can be given back. Takes a <c>RecoveryData</c>.</summary>
    RecoveryAvailable,

    /// <summary>A recovery is complete: every root is restored or dropped. Takes a <c>RecoveryResult</c>.</summary>
    RecoveryCompleted,

    /// <summary>The player did not want the recovery. Takes a <c>RecoveryData</c>.</summary>
    RecoveryDeclined,
}

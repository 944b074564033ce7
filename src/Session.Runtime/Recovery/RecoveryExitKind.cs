namespace SessionFlow;

/// <summary>How a run ended. Decided from a file lock and the session's own marks, never from process ids or the wall clock.</summary>
public enum RecoveryExitKind
{
    /// <summary>By <c>EndSession</c>, the engine's quit request, or process exit with code 0 and no unhandled exception.</summary>
    Clean,

    /// <summary>The coordinator was disposed, or the process asked to leave, without ending the session.</summary>
    Abandoned,

    /// <summary>By an exception that nobody caught.</summary>
    Exception,

    /// <summary>Without a word: killed, or crashed in native code.</summary>
    Killed,

    /// <summary>The machine went down: it has been started since.</summary>
    PowerOrSystem,

    /// <summary>In the background, where systems end games without a word.</summary>
    Suspended,

    /// <summary>Not at all: another instance of the game is running.</summary>
    InUse,
}

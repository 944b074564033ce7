namespace SessionFlow;

/// <summary>How the start of a session went. A failed start changed nothing.</summary>
public sealed record SessionStartResult
{
    internal SessionStartResult()
    {
    }

    /// <summary>True when the session runs.</summary>
    public bool Succeeded => Failure == SessionStartFailure.None;

    /// <summary>Why it did not start.</summary>
    public SessionStartFailure Failure { get; internal init; }

    /// <summary>What to change, for people; empty after success.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>The started session; after <see cref="SessionStartFailure.SessionActive"/> the one that runs.</summary>
    public SessionInfo Info { get; internal init; } = SessionInfo.None;
}

using System;

namespace SessionFlow;

/// <summary>Something that went wrong without stopping the session.</summary>
public sealed record SessionProblem
{
    internal SessionProblem()
    {
    }

    /// <summary>What it is about.</summary>
    public SessionProblemKind Kind { get; internal init; }

    /// <summary>What happened and what to do, for people.</summary>
    public string Message { get; internal init; } = "";

    /// <summary>What was thrown, where something was.</summary>
    public Exception? Exception { get; internal init; }
}

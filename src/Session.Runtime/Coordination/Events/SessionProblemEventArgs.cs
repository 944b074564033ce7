using System;

namespace SessionFlow;

/// <summary>Something went wrong without stopping the session.</summary>
/// <param name="problem">What happened.</param>
public sealed class SessionProblemEventArgs(SessionProblem problem) : EventArgs
{
    /// <summary>What happened.</summary>
    public SessionProblem Problem { get; } = problem;
}

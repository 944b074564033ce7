using System;

namespace SessionFlow;

/// <summary>Something happened to a session.</summary>
/// <param name="info">The session at that moment.</param>
public sealed class SessionEventArgs(SessionInfo info) : EventArgs
{
    /// <summary>The session at that moment.</summary>
    public SessionInfo Info { get; } = info;
}

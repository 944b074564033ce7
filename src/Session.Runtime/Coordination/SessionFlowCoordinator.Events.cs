using System;

namespace SessionFlow;

/// <content>The events. Each is raised in <see cref="Tick"/>, on its thread.</content>
public sealed partial class SessionFlowCoordinator
{
    /// <summary>A session has started.</summary>
    public event EventHandler<SessionEventArgs>? SessionStarted
    {
        add => _core.Events.Started.Add(value);
        remove => _core.Events.Started.Remove(value);
    }

    /// <summary>A session has ended.</summary>
    public event EventHandler<SessionEventArgs>? SessionEnded
    {
        add => _core.Events.Ended.Add(value);
        remove => _core.Events.Ended.Remove(value);
    }

    /// <summary>The session's metadata has changed.</summary>
    public event EventHandler<SessionEventArgs>? SessionStateUpdated
    {
        add => _core.Events.StateUpdated.Add(value);
        remove => _core.Events.StateUpdated.Remove(value);
    }

    /// <summary>The last run ended badly and its progress is offered. Told once to each handler, however late it subscribes.</summary>
    public event EventHandler<RecoveryEventArgs>? CrashRecoveryAvailable
    {
        add => _core.Events.RecoveryAvailable.Add(value);
        remove => _core.Events.RecoveryAvailable.Remove(value);
    }

    /// <summary>A recovery is complete: every root is restored or dropped, and the game has answered the request for its state.</summary>
    public event EventHandler<RecoveryResultEventArgs>? CrashRecoveryCompleted
    {
        add => _core.Events.RecoveryCompleted.Add(value);
        remove => _core.Events.RecoveryCompleted.Remove(value);
    }

    /// <summary>The offer was turned down.</summary>
    public event EventHandler<RecoveryEventArgs>? CrashRecoveryDeclined
    {
        add => _core.Events.RecoveryDeclined.Add(value);
        remove => _core.Events.RecoveryDeclined.Remove(value);
    }

    /// <summary>Something went wrong without stopping the session. Each thing is told once, not each time it happens.</summary>
    public event EventHandler<SessionProblemEventArgs>? ProblemReported
    {
        add => _core.Events.Problems.Add(value);
        remove => _core.Events.Problems.Remove(value);
    }
}

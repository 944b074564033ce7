using System;

namespace SessionFlow;

/// <summary>The progress of a run that ended badly is offered, or was declined.</summary>
/// <param name="recovery">What is offered.</param>
public sealed class RecoveryEventArgs(RecoveryData recovery) : EventArgs
{
    /// <summary>What is offered.</summary>
    public RecoveryData Recovery { get; } = recovery;
}

using System;

namespace SessionFlow;

/// <summary>A recovery is complete.</summary>
/// <param name="result">How it went.</param>
public sealed class RecoveryResultEventArgs(RecoveryResult result) : EventArgs
{
    /// <summary>How it went.</summary>
    public RecoveryResult Result { get; } = result;
}

namespace SessionFlow;

/// <summary>One rung that a recovery tried.</summary>
public sealed record RecoveryAttempt
{
    internal RecoveryAttempt()
    {
    }

    /// <summary>The rung.</summary>
    public RecoveryRung Rung { get; internal init; } = new();

    /// <summary>True when the state came from it.</summary>
    public bool Succeeded { get; internal init; }

    /// <summary>Why it failed, for people; empty after success.</summary>
    public string Reason { get; internal init; } = "";

    /// <summary>True when the game's objects may hold a mixture, since writing the old state back failed as well.</summary>
    public bool IsTorn { get; internal init; }
}

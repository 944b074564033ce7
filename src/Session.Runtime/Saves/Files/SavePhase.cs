namespace SessionFlow;

/// <summary>What a save is doing.</summary>
public enum SavePhase
{
    /// <summary>The state is captured, on the game thread.</summary>
    Captured,

    /// <summary>It waits for an earlier save, or is put in order, beside the game.</summary>
    Encoding,

    /// <summary>It is written and made durable.</summary>
    Writing,

    /// <summary>It is read back and compared.</summary>
    Verifying,

    /// <summary>It is complete.</summary>
    Done,
}

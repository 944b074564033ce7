namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>What a power cut made of one effect that was not synced.</summary>
internal enum Fate
{
    /// <summary>It reached the disk.</summary>
    Kept,

    /// <summary>It did not.</summary>
    Lost,

    /// <summary>The file grew, and its new bytes are zeros.</summary>
    Zeros,

    /// <summary>The whole block is garbage, with what stood in it before.</summary>
    Torn,
}

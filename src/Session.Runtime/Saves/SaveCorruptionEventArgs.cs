using System;

namespace SessionFlow;

/// <summary>A slot turned out to be damaged.</summary>
/// <param name="slot">The slot's number.</param>
/// <param name="reason">What is wrong with it, for people.</param>
public sealed class SaveCorruptionEventArgs(int slot, string reason) : EventArgs
{
    /// <summary>The slot's number.</summary>
    public int Slot { get; } = slot;

    /// <summary>What is wrong with it, for people.</summary>
    public string Reason { get; } = reason;
}

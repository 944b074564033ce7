using System;

namespace SessionFlow;

/// <summary>The save system begins to save by itself.</summary>
/// <param name="slot">The slot that it saves to.</param>
public sealed class AutoSaveTriggeredEventArgs(int slot) : EventArgs
{
    /// <summary>The slot that it saves to.</summary>
    public int Slot { get; } = slot;
}

using System;

namespace SessionFlow;

/// <summary>A save is complete.</summary>
/// <param name="slot">The slot's number.</param>
/// <param name="type">Why it was saved.</param>
/// <param name="succeeded">False when nothing was saved; such an event changes no session.</param>
public sealed class SaveCompletedEventArgs(int slot, SaveType type, bool succeeded = true) : EventArgs
{
    /// <summary>The slot's number.</summary>
    public int Slot { get; } = slot;

    /// <summary>Why it was saved.</summary>
    public SaveType Type { get; } = type;

    /// <summary>False when nothing was saved.</summary>
    public bool Succeeded { get; } = succeeded;
}

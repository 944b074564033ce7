using System;
using System.Collections.Generic;

namespace SessionFlow.Tests.Coordination;

/// <summary>A save system that gives back whatever a test says.</summary>
internal sealed class LyingSaves(Func<IReadOnlyList<SaveSlotInfo>> slots) : ISaveGameManager
{
    public event EventHandler<SaveCompletedEventArgs>? SaveCompleted;

    public event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered;

    public event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected;

    public bool IsAutoSaveEnabled => true;

    public TimeSpan AutoSaveInterval => TimeSpan.Zero;

    public int QuickSaveSlot => -1;

    public IReadOnlyList<SaveSlotInfo> GetSlots() => slots();

    /// <summary>What is said of a slot that is looked at.</summary>
    public Func<int, bool> Validates { get; init; } = static _ => false;

    public bool ValidateSlot(int slot) => Validates(slot);

    /// <summary>What loading a slot does, and answers.</summary>
    public Func<int, bool> Loads { get; init; } = static _ => false;

    public bool LoadSlot(int slot) => Loads(slot);

    public bool SaveSlot(int slot, SaveType type)
    {
        SaveCompleted?.Invoke(this, new SaveCompletedEventArgs(slot, type));
        return true;
    }

    public bool TriggerAutoSave()
    {
        AutoSaveTriggered?.Invoke(this, new AutoSaveTriggeredEventArgs(0));
        CorruptionDetected?.Invoke(this, new SaveCorruptionEventArgs(0, "a checksum"));
        return false;
    }
}

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

    public bool ValidateSlot(int slot) => false;

    public bool LoadSlot(int slot) => false;

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

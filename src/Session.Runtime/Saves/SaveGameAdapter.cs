using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>
/// An existing save system in a few lines: what it can do as functions, what it did as calls. What is left out is told as
/// empty or failed, and narrows only what recovery can offer.
/// </summary>
/// <example>
/// <code>
/// var adapter = new SaveGameAdapter
/// {
///     Slots = () => mySaves.All.Select(s => new SaveSlotInfo { Slot = s.Id, PilotCallsign = s.Player, Timestamp = s.Time }).ToArray(),
///     Load = mySaves.Load,
///     Save = (slot, type) => mySaves.Save(slot),
/// };
/// mySaves.Saved += slot => adapter.NotifySaved(slot, SaveType.Manual);
/// </code>
/// </example>
public sealed class SaveGameAdapter : ISaveGameManager
{
    /// <summary>Lists the used slots.</summary>
    public Func<IReadOnlyList<SaveSlotInfo>>? Slots { get; init; }

    /// <summary>Says whether a slot can be loaded; left out, every listed slot can.</summary>
    public Func<int, bool>? Validate { get; init; }

    /// <summary>Loads a slot; false when the game was left as it was.</summary>
    public Func<int, bool>? Load { get; init; }

    /// <summary>Saves to a slot; false when nothing was saved. It need not call <see cref="NotifySaved"/>.</summary>
    public Func<int, SaveType, bool>? Save { get; init; }

    /// <summary>True while the save system saves by itself.</summary>
    public bool IsAutoSaveEnabled { get; set; }

    /// <summary>How often it saves by itself.</summary>
    public TimeSpan AutoSaveInterval { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>The slot of its automatic saves.</summary>
    public int AutoSaveSlot { get; init; }

    /// <summary>The slot of its quick save, or -1 when it has none.</summary>
    public int QuickSaveSlot { get; init; } = -1;

    /// <inheritdoc/>
    public event EventHandler<SaveCompletedEventArgs>? SaveCompleted;

    /// <inheritdoc/>
    public event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered;

    /// <inheritdoc/>
    public event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected;

    /// <inheritdoc/>
    public IReadOnlyList<SaveSlotInfo> GetSlots() => Slots?.Invoke() ?? Array.Empty<SaveSlotInfo>();

    /// <inheritdoc/>
    public bool ValidateSlot(int slot)
    {
        if (Validate is not null)
            return Validate(slot);
        foreach (SaveSlotInfo info in GetSlots())
            if (info.Slot == slot)
                return info.IsValid;
        return false;
    }

    /// <inheritdoc/>
    public bool LoadSlot(int slot) => Load is not null && Load(slot);

    /// <inheritdoc/>
    public bool SaveSlot(int slot, SaveType type)
    {
        if (Save is null || !Save(slot, type))
            return false;
        NotifySaved(slot, type);
        return true;
    }

    /// <inheritdoc/>
    public bool TriggerAutoSave()
    {
        AutoSaveTriggered?.Invoke(this, new AutoSaveTriggeredEventArgs(AutoSaveSlot));
        return SaveSlot(AutoSaveSlot, SaveType.Auto);
    }

    /// <summary>Says that the save system has saved. From any thread.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="type">Why it was saved.</param>
    /// <param name="succeeded">False when nothing was saved.</param>
    public void NotifySaved(int slot, SaveType type, bool succeeded = true) => SaveCompleted?.Invoke(this, new SaveCompletedEventArgs(slot, type, succeeded));

    /// <summary>Says that a slot turned out to be damaged. From any thread.</summary>
    /// <param name="slot">The slot.</param>
    /// <param name="reason">What is wrong with it.</param>
    public void NotifyCorrupted(int slot, string reason) => CorruptionDetected?.Invoke(this, new SaveCorruptionEventArgs(slot, reason ?? ""));
}

using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>
/// The game's save system, as much of it as a session needs. The coordinator calls the methods on the game thread; the
/// events may come from any thread and may come before the call that caused them returns. A method that throws is
/// reported once and taken for a failure.
/// </summary>
public interface ISaveGameManager
{
    /// <summary>True while the save system saves by itself.</summary>
    bool IsAutoSaveEnabled { get; }

    /// <summary>How often it saves by itself.</summary>
    TimeSpan AutoSaveInterval { get; }

    /// <summary>The slot of the quick save, or -1 when there is none.</summary>
    int QuickSaveSlot { get; }

    /// <summary>The used slots, in any order.</summary>
    IReadOnlyList<SaveSlotInfo> GetSlots();

    /// <summary>Whether the slot can be loaded, decided without changing the game.</summary>
    /// <param name="slot">The slot's number.</param>
    bool ValidateSlot(int slot);

    /// <summary>Loads the slot into the game.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <returns>False when the game was left as it was.</returns>
    bool LoadSlot(int slot);

    /// <summary>Saves the game to the slot.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <param name="type">Why it is saved.</param>
    /// <returns>False when nothing was saved.</returns>
    bool SaveSlot(int slot, SaveType type);

    /// <summary>Saves the game as the timer would.</summary>
    /// <returns>False when nothing was saved.</returns>
    bool TriggerAutoSave();

    /// <summary>A save is complete.</summary>
    event EventHandler<SaveCompletedEventArgs>? SaveCompleted;

    /// <summary>The save system begins to save by itself.</summary>
    event EventHandler<AutoSaveTriggeredEventArgs>? AutoSaveTriggered;

    /// <summary>A slot turned out to be damaged.</summary>
    event EventHandler<SaveCorruptionEventArgs>? CorruptionDetected;
}

using System;
using SessionFlow.Storage;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>How a <see cref="FileSaveGameManager"/> keeps its slots. Checked when one is made from it.</summary>
public sealed record FileSaveOptions
{
    /// <summary>The folder of the slots; made at the first save. May be the folder of the checkpoints' parent, never that folder itself.</summary>
    public string Directory { get; init; } = "";

    /// <summary>True lets <see cref="FileSaveGameManager.Tick"/> save by itself.</summary>
    public bool IsAutoSaveEnabled { get; init; } = true;

    /// <summary>How often it does; 5 minutes unless set, 1 second at least.</summary>
    public TimeSpan AutoSaveInterval { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>The slot of automatic saves; 0 unless set.</summary>
    public int AutoSaveSlot { get; init; }

    /// <summary>The slot of the quick save; 1 unless set.</summary>
    public int QuickSaveSlot { get; init; } = 1;

    /// <summary>How many older saves of a slot are kept beside the newest, to fall back to; 2 unless set, 0 to 100.</summary>
    public int Backups { get; init; } = 2;

    /// <summary>Tracked types that no attached participant brings along, as the <c>SessionTypes.All</c> of a mod.</summary>
    public SessionTypeSet? Types { get; init; }

    /// <summary>Where the time comes from; the system's clock unless set.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Files and randomness; the real ones unless a test says otherwise. The time is <see cref="Clock"/>'s.</summary>
    internal StoreEnvironment Environment { get; init; } = StoreEnvironment.System;

    /// <summary>These options, or an exception that names the one to change.</summary>
    internal FileSaveOptions Validated()
    {
        Require(!string.IsNullOrWhiteSpace(Directory), nameof(Directory), "is empty: name the folder of the save slots.");
        Require(AutoSaveInterval >= TimeSpan.FromSeconds(1), nameof(AutoSaveInterval), "has to be at least 1 second.");
        Require(AutoSaveSlot >= 0, nameof(AutoSaveSlot), "has to be 0 or more.");
        Require(QuickSaveSlot >= 0, nameof(QuickSaveSlot), "has to be 0 or more.");
        Require(AutoSaveSlot != QuickSaveSlot, nameof(QuickSaveSlot), $"is {nameof(AutoSaveSlot)} as well: an automatic save would replace the player's.");
        Require(Backups is >= 0 and <= 100, nameof(Backups), "has to be between 0 and 100.");
        Require(Clock is not null, nameof(Clock), "is null: leave it out for the system's clock.");
        return this;
    }

    private static void Require(bool isFine, string option, string otherwise)
    {
        if (!isFine)
            throw new ArgumentException($"{nameof(FileSaveOptions)}.{option} {otherwise}");
    }
}

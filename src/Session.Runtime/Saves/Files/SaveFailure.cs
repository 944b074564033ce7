namespace SessionFlow;

/// <summary>Why a slot was not saved, loaded, copied or repaired. Nothing that was there before was harmed.</summary>
public enum SaveFailure
{
    /// <summary>It worked.</summary>
    None,

    /// <summary>The slot's number is negative.</summary>
    InvalidSlot,

    /// <summary>No root is attached: call <see cref="FileSaveGameManager.Attach"/> or <see cref="FileSaveGameManager.Track"/> first.</summary>
    NoRoots,

    /// <summary>The pilot has no valid callsign.</summary>
    InvalidPilot,

    /// <summary>The details cannot be kept: a key or value of another kind than session data has, or more than 48 KiB.</summary>
    InvalidDetails,

    /// <summary>The state could not be captured.</summary>
    CaptureFailed,

    /// <summary>The disk did not take it.</summary>
    DiskFailed,

    /// <summary>What was written did not read back the same; the slot has the save of before.</summary>
    NotReadBack,

    /// <summary>The slot is empty.</summary>
    Empty,

    /// <summary>No save of the slot can be read.</summary>
    Damaged,

    /// <summary>The state was read, but could not be given to the game, which is as it was before.</summary>
    RestoreFailed,

    /// <summary>The manager is disposed.</summary>
    Disposed,
}

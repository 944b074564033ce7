using System;
using System.Collections.Generic;

namespace SessionFlow;

/// <summary>What is known about a save slot without reading its payload.</summary>
public sealed record SaveSlotInfo
{
    /// <summary>The slot's number, 0 or more.</summary>
    public required int Slot { get; init; }

    /// <summary>Whose save it is.</summary>
    public string PilotCallsign { get; init; } = "";

    /// <summary>What the player reads.</summary>
    public string SaveName { get; init; } = "";

    /// <summary>When it was saved.</summary>
    public DateTimeOffset Timestamp { get; init; }

    /// <summary>Why it was saved.</summary>
    public SaveType Type { get; init; }

    /// <summary>False when the save system already knows that it cannot be loaded.</summary>
    public bool IsValid { get; init; } = true;

    /// <summary>The game's own keys, as it gave them with the save.</summary>
    public IReadOnlyDictionary<string, SessionValue> Data { get; init; } = SessionInfo.NoData;

    /// <summary>True for a quick save.</summary>
    public bool IsQuickSave => Type == SaveType.Quick;
}

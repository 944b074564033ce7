using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>A rung with where its state comes from: a generation, a source of the game's, or, where both are null, the save slot.</summary>
internal sealed record RungSource(RecoveryRung Rung, LadderEntry Entry, StoredGeneration? Generation, SourceRung? Given = null)
{
    /// <summary>True when the rung is a save slot.</summary>
    public bool IsSlot => Generation is null && Given is null;

    public RungId Id => Given is not null ? Given.Id : Generation is null ? new RungId(default, (ulong)Entry.Slot) : new RungId(Generation.SessionId, Generation.Number);
}

using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>A rung with where its state comes from: a generation, or, where that is null, the save slot.</summary>
internal sealed record RungSource(RecoveryRung Rung, LadderEntry Entry, StoredGeneration? Generation)
{
    public RungId Id => Generation is null ? new RungId(default, (ulong)Entry.Slot) : new RungId(Generation.SessionId, Generation.Number);
}

using System;
using SessionFlow.Storage;

namespace SessionFlow.Recovery;

/// <summary>Where something that progress can be recovered from stands in time.</summary>
/// <param name="Session">The session that made the checkpoint, or that noted the save; all zeros for a slot that no note knows.</param>
/// <param name="SessionRank">0 for the crashed session, 1 for the one before it; ignored for a slot that no note knows.</param>
/// <param name="Position">The last state of the generation, or the checkpoint after which the save was noted.</param>
/// <param name="Slot">The slot's number; -1 for a checkpoint and for a source's rung.</param>
/// <param name="Timestamp">Decides only among slots that no note knows, and rungs of sources.</param>
/// <param name="Key">What a source calls its rung; empty for others.</param>
internal sealed record LadderEntry(Guid Session, int SessionRank, Position Position, int Slot, DateTimeOffset Timestamp, string Key = "")
{
    public bool IsCheckpoint => Slot < 0 && Key.Length == 0;
}

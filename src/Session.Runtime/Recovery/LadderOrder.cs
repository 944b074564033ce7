using System;
using System.Collections.Generic;

namespace SessionFlow.Recovery;

/// <summary>
/// The one order that recommendation, automatic choice and display share, best first: the crashed session's generations,
/// newest first, then those of the sessions before it; a slot stands above the generations that its note follows, a source's
/// rung above those that are not newer; slots without a note and rungs of no known session come last, newest first.
/// </summary>
internal sealed class LadderOrder : IComparer<LadderEntry>
{
    public static LadderOrder Instance { get; } = new();

    public int Compare(LadderEntry? x, LadderEntry? y)
    {
        if (x is null || y is null)
            return x is null ? y is null ? 0 : 1 : -1;
        bool known = x.Session != Guid.Empty;
        if (known != (y.Session != Guid.Empty))
            return known ? -1 : 1;
        if (!known)
            return Then(y.Timestamp.CompareTo(x.Timestamp), x, y);
        if (x.SessionRank != y.SessionRank)
            return x.SessionRank.CompareTo(y.SessionRank);

        // A note follows the checkpoint that it names, so a slot of the same position holds the newer state.
        int order = y.Position.CompareTo(x.Position);
        return order != 0 ? order : x.IsCheckpoint != y.IsCheckpoint ? (x.IsCheckpoint ? 1 : -1) : Then(y.Timestamp.CompareTo(x.Timestamp), x, y);
    }

    private static int Then(int order, LadderEntry x, LadderEntry y) =>
        order != 0 ? order : x.Slot != y.Slot ? x.Slot.CompareTo(y.Slot) : string.CompareOrdinal(x.Key, y.Key);
}

using System.Collections.Frozen;
using System.Collections.Generic;

namespace Skirmish.Comparison;

/// <summary>The state of a mission, as the comparison sees it.</summary>
internal static class MissionState
{
    /// <summary>
    /// What the mission makes anew in its next step. The list is written by hand and asks no attribute: a member of the
    /// state that somebody marks as ignored by mistake is still compared, and found missing.
    /// </summary>
    public static FrozenSet<string> Caches { get; } = FrozenSet.ToFrozenSet(["Mission._grid", "Mission._roster", "Mission._headline"]);

    public static IReadOnlyList<StateLine> Read(Mission mission) => StateWalk.Read(mission, Caches);

    /// <summary>Plays a fresh mission up to a step.</summary>
    public static Mission Simulate(ulong seed, long steps)
    {
        Mission mission = MissionBuilder.Create(seed);
        for (long step = 0; step < steps; step++)
            mission.Step();
        return mission;
    }
}

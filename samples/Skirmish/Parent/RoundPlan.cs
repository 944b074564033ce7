using System;

namespace Skirmish.Parent;

/// <summary>One round: which mission, how long, and when its process is killed.</summary>
internal sealed record RoundPlan(int Number, uint MissionSeed, long Steps, TimeSpan KillAfter)
{
    public static RoundPlan Create(int number, uint seed, long steps)
    {
        RandomStream dice = new();
        dice.Reseed(seed, (ulong)number);
        uint missionSeed = dice.NextUInt32();

        // Somewhere between the first tenth and the last.
        double seconds = steps / (double)Mission.StepsPerSecond;
        return new RoundPlan(number, missionSeed, steps, TimeSpan.FromSeconds(seconds * dice.Between(0.1f, 0.9f)));
    }
}

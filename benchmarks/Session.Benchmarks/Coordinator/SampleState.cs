using Skirmish;

namespace Session.Benchmarks.Coordinator;

/// <summary>The sample's mission as it is in the middle of a fight.</summary>
internal static class SampleState
{
    public const int Steps = 200;

    public static Mission Make()
    {
        Mission mission = MissionBuilder.Create(seed: 7);
        for (int i = 0; i < Steps; i++)
            mission.Step();
        return mission;
    }
}

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Skirmish;
using Skirmish.Comparison;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Skirmish;

/// <summary>The sample's mission is only good for a comparison if it plays the same way twice.</summary>
public sealed class MissionTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(4294967295u)]
    public void ForOneSeed_WhenPlayedTwice_EveryStepHasTheSameState(uint seed)
    {
        Mission one = MissionBuilder.Create(seed), other = MissionBuilder.Create(seed);
        int values = 0;
        for (int step = 0; step <= 1200; step++)
        {
            if (step % 100 == 0)
            {
                Assert.Null(StateDifference.FindFirst(MissionState.Read(one), MissionState.Read(other), out int compared));
                values += compared;
            }

            one.Step();
            other.Step();
        }

        output.WriteLine($"{values} values compared");
        Assert.True(values > 10_000);
    }

    /// <summary>The parent and its children have compiled their code differently by the time they compare.</summary>
    [Theory]
    [InlineData("DOTNET_TieredCompilation=0")]
    [InlineData("DOTNET_TieredPGO=0")]
    [InlineData("DOTNET_EnableHWIntrinsic=0")]
    public async Task ForOneSeed_WhenPlayedByAnotherCodeGenerator_TheStateIsTheSame(string setting)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("session-tests-");

        SkirmishRun run = await SkirmishRun.DotnetAsync([Path.Combine(AppContext.BaseDirectory, "Skirmish.dll"), "play", folder.FullName, "21", "150"], setting: setting);

        Assert.True(run.ExitCode == 0, run.Output + run.Errors);
        IEnumerable<StateLine> played = File.ReadLines(Path.Combine(folder.FullName, "final.tsv")).Select(StateLine.FromRow);
        Assert.Null(StateDifference.FindFirst(MissionState.Read(MissionState.Simulate(21, 150)), played, out int compared));
        output.WriteLine($"{compared} values compared");
        folder.Delete(recursive: true);
    }

    [Fact]
    public void ForTwoSeeds_WhenPlayed_TheStatesDiffer()
    {
        StateDifference? difference = StateDifference.FindFirst(
            MissionState.Read(MissionState.Simulate(1, 10)), MissionState.Read(MissionState.Simulate(2, 10)), out _);

        Assert.NotNull(difference);
    }

    [Theory]
    [InlineData(1u)]
    [InlineData(2u)]
    [InlineData(3u)]
    public void ForTenThousandSteps_WhenPlayed_ThePopulationStaysInTheHundredsAndChanges(uint seed)
    {
        Mission mission = MissionBuilder.Create(seed);
        HashSet<int> everSeen = [];
        int least = int.MaxValue, most = 0;
        for (int step = 0; step < 10_000; step++)
        {
            mission.Step();
            List<Entity> alive = [mission.Player, mission.Carrier, mission.Flagship, .. mission.Wingmen, .. mission.Raiders, .. mission.Projectiles, .. mission.Asteroids, .. mission.Wrecks];
            Assert.Equal(alive.Count, alive.Select(static entity => entity.Id).Distinct().Count());
            everSeen.UnionWith(alive.Select(static entity => entity.Id));
            (least, most) = (Math.Min(least, alive.Count), Math.Max(most, alive.Count));
        }

        output.WriteLine($"{least} to {most} entities at a time, {everSeen.Count} in all, {mission.Scores.Lost(ShipClass.Interceptor)} interceptors lost, {mission.Log.Total} messages");
        Assert.InRange(least, 100, 200);
        Assert.InRange(most, 150, 600);
        Assert.True(everSeen.Count > 2_000);
        Assert.True(mission.Scores.Lost(ShipClass.Interceptor) > 20);
    }

    [Fact]
    public void ForAMinute_WhenPlayed_WhatTheDeadLeaveBehindDoesNotGrow()
    {
        Mission mission = MissionState.Simulate(5, 3_600);
        int afterOneMinute = MissionState.Read(mission).Count;
        for (int step = 0; step < 5 * 3_600; step++)
            mission.Step();
        int afterSix = MissionState.Read(mission).Count;

        output.WriteLine($"{afterOneMinute} values after one minute, {afterSix} after six");
        Assert.True(afterSix < 2 * afterOneMinute);
    }

    [Fact]
    public void ForFiveSeconds_WhenPlayed_ShipsArriveAndDie()
    {
        int arrivals = 0, wrecks = 0;
        for (uint seed = 1; seed <= 20; seed++)
        {
            Mission mission = MissionState.Simulate(seed, 300);
            arrivals += mission.Raiders.Count;
            wrecks += mission.Wrecks.Count;
        }

        output.WriteLine($"{arrivals} arrivals and {wrecks} wrecks in 20 missions of five seconds");
        Assert.True(arrivals > 100);
        Assert.True(wrecks > 10);
    }
}

using System;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>An offer that was accepted in time is not too old when the run that accepted it crashes as well.</summary>
public sealed class RecoveryAgeTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2030, 1, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData("", 0)]
    [InlineData("24", 24)]
    [InlineData("25", 0)]
    [InlineData("23 46", 46)]
    [InlineData("23 48", 23)]
    [InlineData("-1", 0)]
    public void ForAttempts_WhenTheyCameInTime_TheAgeCountsFromThem(string attempts, int expected)
    {
        DateTimeOffset[] times = attempts.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(static hour => Noon.AddHours(int.Parse(hour, System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        Assert.Equal(Noon.AddHours(expected), RecoveryAge.LastUse(Noon, times, TimeSpan.FromHours(24)));
    }

    [Fact]
    public void ForASecondCrashAtTheEdgeOfTheAge_TheProgressIsStillOffered()
    {
        _world.Crash();
        _world.Clock.Advance(TimeSpan.FromHours(24));
        SessionFlowCoordinator first = _world.Open();
        FakeGame game = new();
        first.Attach(game);
        Assert.True(first.AcceptRecovery().Succeeded);
        _world.Clock.Advance(TimeSpan.FromSeconds(20));
        _world.Kill();

        SessionFlowCoordinator second = _world.Open();
        FakeGame again = new();
        second.Attach(again);
        Assert.True(second.PendingRecovery?.Recommended?.IsValid);
        Assert.True(second.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (again.Mission.Step, again.Player!.Step));
    }

    [Fact]
    public void ForAnOfferThatNobodyTook_WhenItIsTooOld_NothingIsOffered()
    {
        _world.Crash();
        _world.Clock.Advance(TimeSpan.FromHours(24) + TimeSpan.FromSeconds(1));
        Assert.Null(_world.Open().PendingRecovery);
    }
}

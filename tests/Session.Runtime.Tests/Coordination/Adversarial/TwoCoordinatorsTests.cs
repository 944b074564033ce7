using System;

namespace SessionFlow.Tests.Coordination;

/// <summary>Two coordinators of one process share a folder: its offer is one.</summary>
public sealed class TwoCoordinatorsTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAnOfferThatOneTook_TheOtherHasNone(bool accepted)
    {
        _world.Crash();
        SessionFlowCoordinator first = _world.Open();
        SessionFlowCoordinator second = _world.Open();
        int heard = 0;
        second.CrashRecoveryAvailable += (_, _) => heard++;
        FakeGame game = new();
        first.Attach(game);
        Assert.NotNull(second.PendingRecovery);
        Assert.True(accepted ? first.AcceptRecovery().Succeeded : first.DeclineRecovery());

        second.Tick();
        Assert.Null(second.PendingRecovery);
        Assert.Equal(0, heard);
        Assert.Equal(RecoveryFailure.NoOffer, second.AcceptRecovery().Failure);
        Assert.False(second.DeclineRecovery());
        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAnAcceptThatFailed_TheOtherStillHasTheOffer()
    {
        _world.Crash();
        SessionFlowCoordinator first = _world.Open();
        SessionFlowCoordinator second = _world.Open();
        FakeGame game = new();
        game.Mission.Restored = _ => throw new InvalidOperationException("never");
        first.Attach(game);
        Assert.Equal(RecoveryFailure.AllRungsFailed, first.AcceptRecovery().Failure);
        FakeGame other = new();
        second.Attach(other);
        Assert.True(second.AcceptRecovery().Succeeded);
        Assert.Equal(10, other.Mission.Step);
    }
}

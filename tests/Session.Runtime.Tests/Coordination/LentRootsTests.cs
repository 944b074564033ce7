using System;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Coordination;

public sealed class LentRootsTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForARootThatIsAttached_WhenCapturedOnItsOwn_ItHasTheCoordinatorsIdentities()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Assert.True(session.Checkpoint().Succeeded);
        IdentitySpace space = StandaloneSpaces.For(game.Mission, out bool isBorrowed);
        Assert.True(isBorrowed);
        Assert.Same(space, StandaloneSpaces.For(game.Player!, out _));

        using StateSnapshot<Craft> before = StateSnapshot.Capture(game.Mission);
        Assert.Equal(space.Lineage, before.Image.Lineage);
        game.Mission.Step++;
        Assert.True(session.Checkpoint().Succeeded);
        before.RestoreInto(game.Mission);
        Assert.Equal(before, StateSnapshot.Capture(game.Mission));

        Craft former = game.Player!;
        game.Player = new Craft();
        Assert.True(session.Checkpoint().Succeeded);
        StandaloneSpaces.For(former, out bool stillBorrowed);
        Assert.False(stillBorrowed);
    }

    [Fact]
    public void ForARootThatAnotherRefersToStill_WhenItIsNoRootAnyMore_ItIsRecapturedAsAnew()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Craft former = game.Player!;
        game.Mission.Wing = former;
        Assert.True(session.Checkpoint().Succeeded);
        using StateSnapshot<Craft> latest = StateSnapshot.Capture(former);
        latest.Recapture(former);
        Assert.Equal(StandaloneSpaces.For(game.Mission, out _).Lineage, latest.Image.Lineage);

        game.Player = new Craft();
        Assert.True(session.Checkpoint().Succeeded);
        latest.Recapture(former);
        using StateSnapshot<Craft> fresh = StateSnapshot.Capture(former);
        Assert.Equal(fresh, latest);
    }
}

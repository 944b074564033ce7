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
}

using System;
using System.IO;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>What a manager recovered alone is given up only when it is somewhere else.</summary>
public sealed class StandaloneRetirementTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAKillBeforeAnyCheckpoint_TheProgressIsOfferedAgain()
    {
        _world.Crash();
        (_, FakeGame game) = Recover();
        Assert.Equal(10, game.Mission.Step);
        _world.Kill();
        (_, FakeGame again) = Recover();
        Assert.Equal((10, 20), (again.Mission.Step, again.Player!.Step));
    }

    [Fact]
    public void ForAClear_AfterTheGameHasSaved_NothingIsOfferedAgain()
    {
        _world.Crash();
        (CrashRecoveryManager manager, _) = Recover();
        Assert.True(manager.ClearRecoveryData());
        Assert.False(manager.ClearRecoveryData());
        _world.Kill();
        Assert.Null(new CrashRecoveryManager(_world.Options).CheckForCrashRecovery());
    }

    [Fact]
    public void ForARecoveryThatIsOwed_TheFolderIsHeldUntilItIsGivenUp()
    {
        _world.Crash();
        (CrashRecoveryManager manager, _) = Recover();
        Assert.True(IsHeld());
        Assert.True(manager.ClearRecoveryData());
        Assert.False(IsHeld());
        Assert.False(File.Exists(Path.Combine(_world.Folder, "recovery.json")));

        // As another process asks.
        bool IsHeld()
        {
            using StoreLease lease = new StoreRegistry().Open(_world.Folder, _world.Options.Environment);
            return lease.Store.Access.State == StoreAccessState.InUse;
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForACoordinatorsCheckpoint_OnlyOneThatHoldsTheRootsRetires(bool hasRoots)
    {
        _world.Crash();
        (CrashRecoveryManager manager, FakeGame game) = Recover();
        SessionFlowCoordinator session = _world.Open();
        Assert.Null(session.PendingRecovery);
        session.Track("extra", new Craft());
        if (hasRoots)
            session.Attach(game);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        Assert.True(manager.CreateRecoveryCheckpoint(session).Succeeded);
        Assert.True(session.EndSession());
        session.Dispose();
        _world.Kill();
        Assert.Equal(hasRoots, new CrashRecoveryManager(_world.Options).CheckForCrashRecovery() is null);
    }

    private (CrashRecoveryManager Manager, FakeGame Game) Recover()
    {
        CrashRecoveryManager manager = new(_world.Options);
        FakeGame game = new();
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, -1, game);
        Assert.True(result.Succeeded, result.Message);
        return (manager, game);
    }
}

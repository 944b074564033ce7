using System;
using System.IO;
using System.Linq;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Coordination;

/// <summary>An offer that was taken ends, and one that was not stays.</summary>
public sealed class OfferEndsTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForPendingRootsThatAreAllDropped_WhenEndedCleanly_TheOfferDoesNotReturn()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        RecoveryResult result = session.AcceptRecovery();
        Assert.Equal(2, result.PendingRoots.Count(session.DropPendingRoot));
        session.Tick();
        Assert.Null(_world.OfferAfterCleanEnd(session));
    }

    [Fact]
    public void ForASlotThatWasLoaded_WhenNoRootIsAttached_TheOfferDoesNotReturn()
    {
        SessionServices services = new() { Saves = _world.NewSaves() };
        SessionFlowCoordinator session = _world.Open(services);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        Assert.True(services.Saves.SaveSlot(3, SaveType.Manual));
        session.Suspend();
        session.Resume();
        session.Suspend();
        _world.Kill();

        session = _world.Open(services);
        Assert.True(session.AcceptRecovery(3).Succeeded);
        session.Tick();
        Assert.Null(_world.OfferAfterCleanEnd(session, services));
    }

    [Fact]
    public void ForAnOfferThatIsLookedAtAgain_WhenItGrewTooOldMeanwhile_StaysInThePlayersHands()
    {
        _world.Crash();
        _world.Clock.Advance(TimeSpan.FromHours(24));
        SessionFlowCoordinator session = _world.Open();
        Assert.NotNull(session.PendingRecovery);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
    }

    [Fact]
    public void ForAFolderThatAnotherInstanceHolds_WhenCleared_LeavesThatOnesCard()
    {
        (SessionFlowCoordinator first, FakeGame game) = _world.Play();
        string card = Path.Combine(_world.Folder, "recovery.json");
        game.Mission.Step = 1;
        Assert.True(first.Checkpoint(Durability.Durable).Succeeded);
        first.Suspend();
        Assert.True(File.Exists(card));
        SessionOptions elsewhere = _world.Options with { Stores = new StoreRegistry(), ProcessEnd = new FakeProcessEnd() };
        Assert.False(_world.Open(options: elsewhere).Recovery.ClearRecoveryData());
        Assert.False(new CrashRecoveryManager(elsewhere).ClearRecoveryData());
        Assert.True(File.Exists(card));
    }
}

using System;
using System.Threading.Tasks;

namespace SessionFlow.Tests.Coordination;

/// <summary>The game calls back into the session while a recovery is accepted.</summary>
public sealed class ReentrantRecoveryTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAHookThatAttachesAnotherRoot_WhenAccepted_ThatRootGetsItsState()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        Craft mission = new();
        Craft player = new();
        session.Track("player", player);
        player.Restored = _ =>
        {
            player.Restored = null;
            session.Track("mission", mission);
        };
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (mission.Step, player.Step));
        Assert.Empty(session.PendingRoots);
        session.Tick();
        Assert.Null(_world.OfferAfterCleanEnd(session));
    }

    [Fact]
    public void ForAStateMachineThatAttachesRootsWhileAsked_WhenItHasNotAnswered_TheRecoveryIsNotComplete()
    {
        AskingStates states = new();
        SessionServices services = new() { GameState = states };
        _world.Crash(services);
        SessionFlowCoordinator session = _world.Open(services);
        RecoveryResult? completed = null;
        session.CrashRecoveryCompleted += (_, e) => completed = e.Result;
        TaskCompletionSource<bool> answer = new();
        FakeGame game = new();
        states.Asked = () =>
        {
            session.Attach(game);
            session.Attach(new FakeGame("hud") { HasPlayer = false });
            return answer.Task;
        };
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
        session.Tick();
        session.Tick();
        Assert.Null(completed);
        answer.SetResult(true);
        session.TickUntil(() => completed is not null, "CrashRecoveryCompleted");
        Assert.True(completed!.GameStateReached);
    }

    [Fact]
    public void ForAStateMachineThatEndsTheSessionWhileAsked_WhenAccepted_NothingThrows()
    {
        AskingStates states = new();
        SessionServices services = new() { GameState = states };
        _world.Crash(services);
        SessionFlowCoordinator session = _world.Open(services);
        session.Attach(new FakeGame());
        states.Asked = () =>
        {
            session.EndSession();
            session.Attach(new FakeGame("hud") { HasPlayer = false });
            return Task.FromResult(true);
        };
        _ = session.AcceptRecovery();
        session.Tick();
        Assert.False(session.IsSessionActive);
        session.Dispose();
        Assert.NotNull(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAHookThatDisposes_WhenAccepted_SaysSoAndTheOfferStays()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        game.Mission.Restored = _ => session.Dispose();
        Assert.Equal(RecoveryFailure.Disposed, session.AcceptRecovery().Failure);
        session.Tick();
        Assert.NotNull(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAHandlerThatSwitchesThePilot_WhenRootsAreStillPending_TheOtherPilotDoesNotInheritThem()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        Assert.Equal(2, session.AcceptRecovery().PendingRoots.Count);
        session.SessionStarted += (_, e) =>
        {
            if (e.Info.PilotCallsign == "Maverick")
                Assert.True(session.SwitchSession(new PilotProfile("Goose")).Succeeded);
        };
        session.Tick();
        session.Suspend();
        _world.Kill();
        Assert.Equal("Maverick", _world.Open().PendingRecovery?.PilotCallsign);
    }
}

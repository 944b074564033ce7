using System;
using System.Collections.Generic;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>Roots that do not exist yet when a recovery is accepted, and a state machine that answers later.</summary>
public sealed class PendingRootTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForARootThatComesLater_WhenAttached_GetsItsRecoveredState()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        Craft player = new();
        session.Track("player", player);
        FakeGame listener = new("unrelated") { HasPlayer = false };
        session.Attach(listener);
        RecoveryResult result = session.AcceptRecovery();
        Assert.True(result.Succeeded);
        Assert.Equal(["mission"], result.PendingRoots);
        Assert.Equal(["mission"], session.PendingRoots);
        Assert.Equal(20, player.Step);
        session.Tick();
        session.Tick();
        Assert.DoesNotContain("completed True", listener.Heard);

        player.Step = 21;
        Craft mission = new();
        session.Track("mission", mission);
        Assert.Equal(10, mission.Step);
        Assert.Equal(21, player.Step);
        Assert.Empty(session.PendingRoots);
        session.TickUntil(() => listener.Heard.Contains("completed True"), "RecoveryCompleted");
    }

    [Fact]
    public void ForNoRootAtAll_WhenAccepted_EverythingIsPending()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        RecoveryResult result = session.AcceptRecovery();
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(["mission", "player"], result.PendingRoots);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        FakeGame game = new();
        session.Attach(game);
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
        Assert.Empty(session.PendingRoots);
    }

    [Fact]
    public void ForAPendingRoot_WhenKilledAgainAndAgain_IsCarriedForward()
    {
        Crash(mission: 10, player: 20);
        for (int run = 1; run <= 4; run++)
        {
            SessionFlowCoordinator menu = _world.Open();
            Craft player = new();
            menu.Track("player", player);
            Assert.Equal(["mission"], menu.AcceptRecovery().PendingRoots);
            Assert.Equal(19 + run, player.Step);
            player.Step++;
            menu.ConfirmStable();
            Assert.True(menu.Checkpoint(Durability.Durable).Succeeded);
            menu.Tick();
            Assert.True(menu.Checkpoint(Durability.Durable).Succeeded);
            _world.Kill();
        }

        SessionFlowCoordinator last = _world.Open();
        FakeGame game = new();
        last.Attach(game);
        RecoveryResult result = last.AcceptRecovery();
        Assert.Empty(result.PendingRoots);
        Assert.Equal((10, 24), (game.Mission.Step, game.Player!.Step));
    }

    [Fact]
    public void ForAPendingRoot_UntilItIsIn_TheOfferIsNotRetired()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        session.Track("player", new Craft());
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        session.Tick();
        Assert.True(session.EndSession());
        session.Dispose();

        SessionFlowCoordinator next = _world.Open();
        FakeGame game = new();
        next.Attach(game);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
    }

    [Fact]
    public void ForAPendingRoot_WhenDropped_TheRecoveryIsComplete()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        session.Track("player", new Craft());
        RecoveryResult? completed = null;
        session.CrashRecoveryCompleted += (_, e) => completed = e.Result;
        Assert.True(session.AcceptRecovery().Succeeded);
        session.Tick();
        Assert.Null(completed);
        Assert.False(session.DropPendingRoot("player"));
        Assert.True(session.DropPendingRoot("mission"));
        Assert.False(session.DropPendingRoot("mission"));
        session.TickUntil(() => completed is not null, "RecoveryCompleted");
        Assert.True(completed!.Succeeded);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        session.EndSession();
        session.Dispose();
        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForSharedObjects_WhenTheOtherRootComesLater_KeepTheStateThatTheyHaveByNow()
    {
        (SessionFlowCoordinator first, FakeGame game) = _world.Play();
        Craft shared = new() { Step = 1, Name = "shared" };
        game.Mission.Wing = shared;
        game.Player!.Wing = shared;
        game.Mission.Step = 10;
        first.Checkpoint();
        _world.Kill();

        SessionFlowCoordinator session = _world.Open();
        Craft player = new();
        session.Track("player", player);
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(1, player.Wing!.Step);
        player.Wing.Step = 2;
        Craft mission = new();
        session.Track("mission", mission);
        Assert.Equal(10, mission.Step);
        Assert.Same(player.Wing, mission.Wing);
        Assert.Equal(2, player.Wing.Step);
    }

    [Fact]
    public void ForARootThatAnotherPointsAt_WhenItComesLater_IsTheOneThatIsPointedAt()
    {
        (SessionFlowCoordinator first, FakeGame game) = _world.Play();
        game.Player!.Wing = game.Mission;
        game.Mission.Step = 10;
        first.Checkpoint();
        _world.Kill();

        SessionFlowCoordinator session = _world.Open();
        Craft player = new();
        session.Track("player", player);
        Assert.True(session.AcceptRecovery().Succeeded);
        Craft mission = new();
        session.Track("mission", mission);
        Assert.Equal(10, mission.Step);
        Assert.Same(mission, player.Wing);
    }

    [Fact]
    public void ForALateRootThatThrows_WhenAttached_StaysPendingAndMayTryAgain()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Track("player", new Craft());
        Assert.True(session.AcceptRecovery().Succeeded);
        Craft mission = new() { Restored = _ => throw new InvalidOperationException("no textures") };
        session.Track("mission", mission);
        session.Tick();
        Assert.Equal(["mission"], session.PendingRoots);
        Assert.Equal(0, mission.Step);
        Assert.Contains(problems, problem => problem.Kind == SessionProblemKind.Restore && problem.Message.Contains("no textures", StringComparison.Ordinal));
        Assert.True(session.Untrack("mission"));
        mission.Restored = null;
        session.Track("mission", mission);
        Assert.Equal(10, mission.Step);
        Assert.Empty(session.PendingRoots);
    }

    [Fact]
    public void ForAStateMachineThatAnswersLater_WhenItDoes_TheRecoveryIsComplete()
    {
        FakeStates before = new();
        (SessionFlowCoordinator first, FakeGame played) = _world.Play(new SessionServices { GameState = before });
        before.Change("Mission");
        played.Mission.Step = 3;
        first.Checkpoint();
        _world.Kill();

        // The game is killed in its menu before the mission is reached: the mission is still what is wanted.
        FakeStates menu = new() { AnswersLater = true };
        SessionFlowCoordinator second = _world.Open(new SessionServices { GameState = menu });
        FakeGame second1 = new();
        second.Attach(second1);
        RecoveryResult result = second.AcceptRecovery();
        Assert.Equal(("Mission", null), (result.RequestedGameState, result.GameStateReached));
        second.ConfirmStable();
        Assert.True(second.Checkpoint(Durability.Durable).Succeeded);
        second.Tick();
        Assert.DoesNotContain("completed True", second1.Heard);
        _world.Kill();

        FakeStates states = new() { AnswersLater = true };
        SessionFlowCoordinator session = _world.Open(new SessionServices { GameState = states });
        FakeGame game = new();
        session.Attach(game);
        RecoveryResult? completed = null;
        session.CrashRecoveryCompleted += (_, e) => completed = e.Result;
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(3, game.Mission.Step);
        Assert.Equal(["Mission"], states.Requests);
        session.Tick();
        Assert.Null(completed);
        states.Answer(true);
        session.TickUntil(() => completed is not null, "RecoveryCompleted");
        Assert.True(completed!.GameStateReached);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAStateMachineThatFails_WhenAccepted_IsToldAndTheStateIsBackAllTheSame(bool throws)
    {
        FakeStates before = new();
        (SessionFlowCoordinator first, FakeGame played) = _world.Play(new SessionServices { GameState = before });
        before.Change("Mission");
        played.Mission.Step = 3;
        first.Checkpoint();
        _world.Kill();
        FakeStates states = new() { AnswersLater = true, Fails = throws ? new InvalidOperationException("no") : null };
        SessionFlowCoordinator session = _world.Open(new SessionServices { GameState = states });
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.AcceptRecovery().Succeeded);
        if (!throws)
            states.Answer(false);
        session.TickUntil(() => game.Heard.Contains("completed True"), "RecoveryCompleted");
        session.Tick();
        Assert.Equal(3, game.Mission.Step);
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.Service);
    }

    [Fact]
    public void ForALateRootThatCouldNotTakeItsState_WhenPlayedOnAndKilled_ItsNewStateIsNotOverwritten()
    {
        Crash(mission: 10, player: 20);
        SessionFlowCoordinator session = _world.Open();
        session.Track("player", new Craft());
        Assert.Equal(["mission"], session.AcceptRecovery().PendingRoots);
        Craft mission = new() { Step = 1, Restored = _ => throw new InvalidOperationException("not now") };
        session.Track("mission", mission);
        Assert.Equal(1, mission.Step);
        Assert.Equal(["mission"], session.PendingRoots);
        mission.Step = 2;
        session.ConfirmStable();
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();

        SessionFlowCoordinator next = _world.Open();
        FakeGame game = new();
        next.Attach(game);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal((2, 20), (game.Mission.Step, game.Player!.Step));
        Assert.Empty(next.PendingRoots);
    }

    private void Crash(int mission, int player)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = mission;
        game.Player!.Step = player;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
    }
}

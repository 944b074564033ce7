using System;
using System.Linq;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>A recovery taken back, put off, or settled without a player.</summary>
public sealed class UndoTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForARecovery_WhenUndone_TheGameIsAsItWasAndTheOfferStandsAgain(bool retired)
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        game.Mission.Step = 1;
        game.Mission.Wing = new Craft { Name = "mine" };
        session.Attach(game);
        RecoveryResult result = session.AcceptRecovery();
        Assert.Equal((10, 20), (game.Mission.Step, game.Player!.Step));
        session.Tick();
        if (retired)
            Assert.True(session.Checkpoint(Durability.Durable).Succeeded);

        Assert.True(result.Undo());
        Assert.False(result.Undo());
        Assert.Equal((1, "mine", 0), (game.Mission.Step, game.Mission.Wing!.Name, game.Player!.Step));
        Assert.False(session.IsSessionActive);
        Assert.Equal(0, session.PendingRecovery!.Recommended!.FailedAttempts);

        // For this run and for the next.
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame again = new();
        next.Attach(again);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal((10, 20), (again.Mission.Step, again.Player!.Step));
        Assert.Null(_world.OfferAfterCleanEnd(Checkpointed(next)));
    }

    [Fact]
    public void ForARecoveryThatIsStable_ItIsTooLateToUndo()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryResult result = session.AcceptRecovery();
        session.ConfirmStable();
        session.Tick();
        Assert.False(result.Undo());
        Assert.Equal(10, game.Mission.Step);
        Assert.True(session.IsSessionActive);
    }

    [Fact]
    public void ForAHookThatThrows_WhenUndone_TheRecoveryStands()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryResult result = session.AcceptRecovery();
        game.Mission.Restored = _ => throw new InvalidOperationException("not back");
        Assert.False(result.Undo());
        Assert.Equal(10, game.Mission.Step);
        Assert.True(session.IsSessionActive);
        game.Mission.Restored = null;
        Assert.True(result.Undo());
        Assert.Equal(0, game.Mission.Step);
    }

    [Fact]
    public void ForAFailure_NothingIsUndone()
    {
        SessionFlowCoordinator session = _world.Open();
        Assert.False(session.AcceptRecovery().Undo());
    }

    [Fact]
    public void ForAnOfferThatIsPutOff_ThisRunIsNotAskedAgainAndTheNextIs()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.PostponeRecovery());
        Assert.False(session.PostponeRecovery());
        Assert.Null(session.PendingRecovery);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        game.Mission.Step = 500;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        session.Tick();
        Assert.DoesNotContain("available Maverick", game.Heard);
        RecoveryData? offer = _world.OfferAfterCleanEnd(session);
        Assert.Equal("Maverick", offer?.PilotCallsign);
    }

    [Theory]
    [InlineData(RecoveryPolicy.Ask, 0, true)]
    [InlineData(RecoveryPolicy.AcceptRecommended, 10, false)]
    [InlineData(RecoveryPolicy.Decline, 0, false)]
    [InlineData(RecoveryPolicy.Postpone, 0, false)]
    public void ForAPolicy_TheFirstTickSettlesTheOffer(RecoveryPolicy policy, int step, bool stands)
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open(options: _world.Options with { Recovery = policy });
        FakeGame game = new();
        session.Tick();
        if (policy == RecoveryPolicy.AcceptRecommended)
            Assert.NotNull(session.PendingRecovery);
        session.Attach(game);
        session.Tick();
        session.Tick();
        Assert.Equal((step, stands), (game.Mission.Step, session.PendingRecovery is not null));
        Assert.Equal(policy == RecoveryPolicy.AcceptRecommended, session.IsSessionActive);
        session.Dispose();
        _world.Kill();
        Assert.Equal(policy != RecoveryPolicy.Decline, _world.Open().PendingRecovery is not null);
    }

    [Fact]
    public void ForAPolicyThatCannotBeCarriedOut_TheProblemIsToldOnceAndTheOfferStands()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open(options: _world.Options with { Recovery = RecoveryPolicy.AcceptRecommended });
        int told = 0;
        session.ProblemReported += (_, e) => told += e.Problem.Kind == SessionProblemKind.Restore ? 1 : 0;
        FakeGame game = new();
        game.Mission.Restored = _ => throw new InvalidOperationException("never");
        session.Attach(game);
        foreach (int _ in Enumerable.Range(0, 5))
            session.Tick();
        Assert.Equal(1, told);
        Assert.NotNull(session.PendingRecovery);
    }

    private static SessionFlowCoordinator Checkpointed(SessionFlowCoordinator session)
    {
        session.Tick();
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        return session;
    }
}

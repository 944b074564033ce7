using System;
using System.Linq;

namespace SessionFlow.Tests.Coordination;

/// <summary>The main road through real bytes: play, be killed, get everything back.</summary>
public sealed class RecoveryRoadTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForKilledRun_WhenAccepted_GivesStateAndSessionDataBack()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        session.UpdateSessionState(new() { ["current_mission"] = "Destroy the Lucifer", ["progress"] = 75, ["accuracy"] = 1.0 });
        game.Mission.Step = 41;
        game.Player!.Name = "Alpha 1";
        Assert.True(session.Checkpoint().Succeeded);
        game.Mission.Step = 42;
        CheckpointResult last = session.Checkpoint();
        Assert.True(last.Succeeded);
        Assert.False(last.IsSnapshot);
        game.Mission.Step = 43;

        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        RecoveryData recovery = Assert.IsType<RecoveryData>(next.PendingRecovery);
        Assert.Equal("Maverick", recovery.PilotCallsign);
        Assert.Equal(RecoveryExitKind.Killed, recovery.ExitKind);
        Assert.Equal(75, recovery.GameFlowContext["progress"].AsInt64());

        RecoveryResult result = next.AcceptRecovery();
        Assert.True(result.Succeeded, result.Message + string.Join(';', result.Attempts.Select(a => a.Reason)));
        Assert.Equal(42, restarted.Mission.Step);
        Assert.Equal("Alpha 1", restarted.Player!.Name);
        SessionInfo info = next.GetSessionInfo();
        Assert.Equal("Maverick", info.PilotCallsign);
        Assert.Equal("Destroy the Lucifer", info["current_mission"].AsString());
        Assert.Equal(SessionValueKind.Int64, info["progress"].Kind);
        Assert.Equal(SessionValueKind.Double, info["accuracy"].Kind);
        Assert.NotEqual(recovery.SessionId, info.SessionId);
        Assert.Null(next.PendingRecovery);
    }

    [Fact]
    public void ForAcceptedRecovery_WhenCheckpointedAndEndedCleanly_OffersNothingMore()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 5;
        session.Checkpoint();
        _world.Kill();

        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        next.Tick();
        Assert.True(next.AcceptRecovery().Succeeded);
        next.TickUntil(() => restarted.Heard.Contains("completed True"), "RecoveryCompleted");
        Assert.True(next.Checkpoint(Durability.Durable).Succeeded);
        Assert.True(next.EndSession());
        next.Dispose();

        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAcceptedRecovery_WhenKilledBeforeItsFirstCheckpoint_OffersTheSameStateAgain()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 5;
        session.Checkpoint();
        _world.Kill();
        SessionFlowCoordinator second = _world.Open();
        second.Attach(new FakeGame());
        Assert.True(second.AcceptRecovery().Succeeded);

        _world.Kill();
        SessionFlowCoordinator third = _world.Open();
        FakeGame again = new();
        third.Attach(again);
        Assert.True(third.AcceptRecovery().Succeeded);
        Assert.Equal(5, again.Mission.Step);
    }

    [Fact]
    public void ForCleanEnd_WhenStartedAgain_OffersNothingAndKeepsEveryFile()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        session.Checkpoint();
        session.EndSession();
        session.Dispose();
        string[] before = _world.Contents().Keys.OrderBy(name => name, StringComparer.Ordinal).ToArray();

        SessionFlowCoordinator next = _world.Open();
        Assert.Null(next.PendingRecovery);
        Assert.Equal(before, _world.Contents().Keys.OrderBy(name => name, StringComparer.Ordinal));
        Assert.True(before.Length > 1);
    }

    [Fact]
    public void ForDeclinedOffer_WhenStartedAgain_OffersNothingAndMovesNoFile()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        session.Checkpoint();
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame game = new();
        next.Attach(game);
        var before = _world.Contents();
        Assert.True(next.DeclineRecovery());
        Assert.False(next.DeclineRecovery());
        next.Tick();
        Assert.Contains("declined", game.Heard);
        var after = _world.Contents();
        foreach ((string name, byte[] bytes) in before)
            Assert.Equal(bytes, after[name]);
        next.Dispose();
        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForNewSession_WhenAnOfferIsPending_KeepsTheOfferAndItsBytes()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 5;
        session.Checkpoint();
        _world.Kill();
        var offered = _world.Contents();
        (SessionFlowCoordinator second, _) = _world.Play();
        Assert.NotNull(second.PendingRecovery);
        for (int i = 0; i < 5; i++)
        {
            second.Untrack("extra");
            second.Track("extra", new Craft { Step = i });
            Assert.True(second.Checkpoint(Durability.Durable).IsSnapshot);
        }

        second.EndSession();
        second.Dispose();
        var kept = _world.Contents();
        foreach ((string name, byte[] bytes) in offered)
            Assert.Equal(bytes, kept[name]);
        SessionFlowCoordinator third = _world.Open();
        FakeGame restarted = new();
        third.Attach(restarted);
        Assert.True(third.AcceptRecovery().Succeeded);
        Assert.Equal(5, restarted.Mission.Step);
    }
}

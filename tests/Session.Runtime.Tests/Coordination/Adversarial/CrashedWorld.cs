namespace SessionFlow.Tests.Coordination;

/// <summary>A run that left a checkpoint and was killed, as most of these tests begin.</summary>
internal static class CrashedWorld
{
    public static void Crash(this SessionWorld world, SessionServices? services = null, int mission = 10, int player = 20)
    {
        (SessionFlowCoordinator session, FakeGame game) = world.Play(services);
        game.Mission.Step = mission;
        game.Player!.Step = player;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        world.Kill();
    }

    /// <summary>The same, of a game whose state machine was in a state.</summary>
    public static void CrashIn(this SessionWorld world, string state)
    {
        FakeStates played = new();
        (SessionFlowCoordinator session, _) = world.Play(new SessionServices { GameState = played });
        played.Change(state);
        session.Tick();
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        world.Kill();
    }

    /// <summary>Ends the session cleanly, lets go of the folder, and says what the next start offers.</summary>
    public static RecoveryData? OfferAfterCleanEnd(this SessionWorld world, SessionFlowCoordinator session, SessionServices? services = null)
    {
        Assert.True(session.EndSession());
        session.Dispose();
        return world.Open(services).PendingRecovery;
    }
}

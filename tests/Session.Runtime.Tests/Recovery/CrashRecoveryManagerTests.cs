using System;
using System.IO;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Recovery;

/// <summary>The manager of the original specification, alone and beside a coordinator.</summary>
public sealed class CrashRecoveryManagerTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAKilledRun_WhenPerformedAlone_RestoresTheParticipantsOnce()
    {
        Crash(5);
        CrashRecoveryManager manager = new(_world.Options);
        RecoveryData data = manager.CheckForCrashRecovery()!;
        Assert.Equal("Maverick", manager.GetRecoverySummary(data).PilotCallsign);
        FakeGame game = new();
        RecoveryResult result = manager.PerformCrashRecovery(data, -1, game);
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(5, game.Mission.Step);
        Assert.Equal("Maverick", result.Info.PilotCallsign);
        Assert.Empty(result.PendingRoots);
        Assert.Null(manager.CheckForCrashRecovery());
        Assert.Equal(RecoveryFailure.NoOffer, manager.PerformCrashRecovery(data, -1, game).Failure);
    }

    [Fact]
    public void ForNoParticipants_WhenPerformedAlone_FallsBackToTheSlot()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator session, FakeGame played) = _world.Play(new SessionServices { Saves = saves });
        saves.State = 9;
        saves.SaveSlot(2, SaveType.Manual);
        played.Mission.Step = 5;
        session.Checkpoint();
        _world.Kill();
        FakeSaves again = _world.NewSaves();
        CrashRecoveryManager manager = new(_world.Options, new SessionServices { Saves = again });
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!);
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal((2, 9), (result.Rung!.SaveSlot, again.State));
        Assert.False(result.Attempts[0].Rung.IsSaveSlot);
        Assert.Contains(result.Attempts, attempt => attempt.Reason.Contains("mission", StringComparison.Ordinal));
    }

    [Fact]
    public void ForASelectedSlot_WhenPerformed_LoadsIt()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator session, _) = _world.Play(new SessionServices { Saves = saves });
        saves.State = 9;
        saves.SaveSlot(2, SaveType.Manual);
        session.Checkpoint();
        _world.Kill();
        FakeSaves again = _world.NewSaves();
        CrashRecoveryManager manager = new(_world.Options, new SessionServices { Saves = again });
        RecoveryData data = manager.CheckForCrashRecovery()!;
        Assert.Equal(RecoveryFailure.NoSuchRung, manager.PerformCrashRecovery(data, selectedBackupSlot: 7).Failure);
        Assert.True(manager.PerformCrashRecovery(data, selectedBackupSlot: 2).Succeeded);
        Assert.Equal(9, again.State);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAnOffer_WhenDeclinedOrCleared_IsGoneAndItsCheckpointsStay(bool decline)
    {
        Crash(5);
        var before = _world.Contents();
        CrashRecoveryManager manager = new(_world.Options);
        Assert.True(decline ? manager.DeclineCrashRecovery() : manager.ClearRecoveryData());
        Assert.Null(manager.CheckForCrashRecovery());
        Assert.False(manager.DeclineCrashRecovery());
        Assert.All(before, file => Assert.Equal(file.Value, _world.Contents()[file.Key]));
        if (!decline)
            Assert.False(File.Exists(Path.Combine(_world.Folder, "recovery.json")));
    }

    [Fact]
    public void ForARunningSessionInThisProcess_ItIsNobodysCrash()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 5;
        CrashRecoveryManager manager = new(_world.Options);
        Assert.True(manager.CreateRecoveryCheckpoint(session).Succeeded);
        Assert.Null(manager.CheckForCrashRecovery());
        Assert.True(session.Checkpoint().Succeeded);
        _world.Kill();
        Assert.NotNull(new CrashRecoveryManager(_world.Options).CheckForCrashRecovery());
    }

    [Fact]
    public void ForAnotherInstance_WhenItHoldsTheFolder_NothingIsOffered()
    {
        Crash(5);
        SessionFlowCoordinator other = _world.Open(options: _world.Options with { Stores = new StoreRegistry() });
        RecoveryData data = other.PendingRecovery!;
        CrashRecoveryManager manager = new(_world.Options);
        Assert.Null(manager.CheckForCrashRecovery());
        Assert.Equal(RecoveryFailure.InUse, manager.PerformCrashRecovery(data, -1, new FakeGame()).Failure);
        Assert.False(manager.DeclineCrashRecovery());
    }

    [Fact]
    public void ForTheCoordinatorsManager_WhenUsed_IsTheCoordinator()
    {
        Crash(5);
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        Assert.Same(session.PendingRecovery, session.Recovery.CheckForCrashRecovery());
        Assert.True(session.Recovery.PerformCrashRecovery(session.PendingRecovery!, -1, game).Succeeded);
        Assert.Equal(5, game.Mission.Step);
        Assert.True(session.IsSessionActive);
        Assert.Null(session.PendingRecovery);
        Assert.False(session.Recovery.DeclineCrashRecovery());
    }

    [Fact]
    public void ForNulls_WhenCalled_NameTheArgument()
    {
        CrashRecoveryManager manager = new(_world.Options);
        Assert.Throws<ArgumentNullException>(() => new CrashRecoveryManager(null!));
        Assert.Throws<ArgumentNullException>(() => manager.PerformCrashRecovery(null!));
        Assert.Throws<ArgumentNullException>(() => manager.GetRecoverySummary(null!));
        Assert.Throws<ArgumentNullException>(() => manager.CreateRecoveryCheckpoint(null!));
        Assert.Throws<ArgumentNullException>(() => RecoveryData.Parse(null!));
    }

    private void Crash(int step)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = step;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
    }
}

using System;
using System.IO;
using System.Linq;
using System.Text;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Recovery;

/// <summary>Recovery that works alone where something is missing: files, roots, answers, sense.</summary>
public sealed class StandaloneRecoveryTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForParticipantsThatHaveNoRootOfTheCheckpoint_EachRungSaysSoAndTheOfferStands()
    {
        Crash();
        CrashRecoveryManager manager = new(_world.Options);
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, -1, new FakeGame("another") { HasPlayer = false });
        Assert.Equal(RecoveryFailure.AllRungsFailed, result.Failure);
        Assert.All(result.Attempts, static attempt => Assert.Contains("mission", attempt.Reason, StringComparison.Ordinal));
        Assert.DoesNotContain(result.Attempts, static attempt => attempt.IsTorn);
        Assert.NotNull(manager.CheckForCrashRecovery());
    }

    [Fact]
    public void ForParticipantsThatHaveOneRootOfTwo_WhenPerformedAlone_ThatOneIsRestoredAndTheOtherIsPending()
    {
        Crash();
        CrashRecoveryManager manager = new(_world.Options);
        FakeGame game = new() { HasPlayer = false };
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, -1, game);
        Assert.True(result.Succeeded, result.Message);
        Assert.Equal(["player"], result.PendingRoots);
        Assert.Equal(5, game.Mission.Step);
    }

    [Fact]
    public void ForAGameWithoutAStateMachine_WhenPerformedAlone_NoStateIsSaidToBeAskedFor()
    {
        _world.CrashIn("Mission");
        CrashRecoveryManager manager = new(_world.Options);
        RecoveryData data = manager.CheckForCrashRecovery()!;
        RecoveryResult result = manager.PerformCrashRecovery(data, -1, new FakeGame());
        Assert.Equal((true, "Mission", null), (result.Succeeded, result.Rung!.GameState, result.RequestedGameState));
        Assert.Equal("Mission", RecoverySummary.Of(data, _world.Clock.GetUtcNow()).StateName);
    }

    [Fact]
    public void ForCheckpointsThatVanishWhileTheOfferIsOpen_TheReasonIsSaidAndNothingIsHandedOver()
    {
        Crash();
        CrashRecoveryManager manager = new(_world.Options);
        RecoveryData data = manager.CheckForCrashRecovery()!;
        FakeGame game = new();
        foreach (string snapshot in Directory.GetFiles(_world.Folder, "*.snapshot"))
            File.Delete(snapshot);
        RecoveryResult result = manager.PerformCrashRecovery(data, -1, game);
        Assert.False(result.Succeeded);
        Assert.Equal(0, game.Mission.Step);
    }

    [Fact]
    public void ForASlot_WhenItIsLoaded_NoStateIsAskedForAndTheOfferEnds()
    {
        FakeSaves saves = _world.NewSaves();
        FakeStates played = new();
        (SessionFlowCoordinator session, FakeGame _) = _world.Play(new SessionServices { Saves = saves, GameState = played });
        played.Change("Mission");
        saves.SaveSlot(2, SaveType.Manual);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();

        FakeStates states = new();
        CrashRecoveryManager manager = new(_world.Options, new SessionServices { Saves = _world.NewSaves(), GameState = states });
        RecoveryResult result = manager.PerformCrashRecovery(manager.CheckForCrashRecovery()!, 2);
        Assert.True(result.Succeeded, result.Message);
        Assert.Empty(states.Requests);
        Assert.Null(result.GameStateReached);
        Assert.Null(new CrashRecoveryManager(_world.Options).CheckForCrashRecovery());
    }

    [Fact]
    public void ForARunWithoutMarksOfItsOwn_ItWasKilled()
    {
        Assert.Equal((RecoveryExitKind.Killed, ""), ExitClassifier.Classify([], default, null));
        Mark attempt = new(MarkKind.RestoreAttempt, DateTimeOffset.UnixEpoch, new Guid(1, 1, 1, new byte[8]), default, default);
        Assert.Equal((RecoveryExitKind.Killed, ""), ExitClassifier.Classify([attempt], default, new Guid(2, 2, 2, new byte[8])));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("1")]
    [InlineData("{\"a\":")]
    [InlineData("{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":1}}}}}")]
    [InlineData("\u0000\u0001")]
    public void ForAMarkThatIsNoMap_ItSaysNothing(string payload)
    {
        Assert.Empty(MarkText.Read(Encoding.UTF8.GetBytes(payload)));
        Mark end = new(MarkKind.End, DateTimeOffset.UnixEpoch, null, default, Encoding.UTF8.GetBytes(payload));
        Assert.Equal("", ExitClassifier.Classify([end], default, null).Detail);
    }

    [Fact]
    public void ForSaveNotesWithImpossibleSlots_NoneIsKnown()
    {
        Mark[] notes = new long[] { -1, long.MaxValue, 3 }
            .Select(static slot => new Mark(MarkKind.Note, DateTimeOffset.UnixEpoch, null, default, MarkText.Write((MarkText.Note, MarkText.SaveCompleted), (MarkText.Slot, slot))))
            .Append(new Mark(MarkKind.Note, DateTimeOffset.UnixEpoch, null, default, MarkText.Write((MarkText.Note, "other"), (MarkText.Slot, 4L))))
            .Append(new Mark(MarkKind.Note, DateTimeOffset.UnixEpoch, null, default, MarkText.Write((MarkText.Note, MarkText.SaveCompleted))))
            .ToArray();
        StoredSession stored = new(Guid.NewGuid(), notes, [], null) { LastSignOfLife = default, MarkerFiles = [] };
        Assert.Equal([3], SessionHistory.Of(stored, null).Saves.Keys);
    }

    [Fact]
    public void ForATextOfAMegabyte_ItIsNoCard() => Assert.Throws<SessionFormatException>(() => RecoveryData.Parse(new string(' ', (1 << 20) + 1)));

    [Fact]
    public void ForNoEntries_TheOrderPutsThemLast()
    {
        LadderEntry entry = new(Guid.NewGuid(), 0, default, -1, default);
        Assert.Equal((0, 1, -1, 0), (LadderOrder.Instance.Compare(null, null), LadderOrder.Instance.Compare(null, entry), LadderOrder.Instance.Compare(entry, null), LadderOrder.Instance.Compare(entry, entry)));
    }

    private void Crash()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 5;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Kill();
    }
}

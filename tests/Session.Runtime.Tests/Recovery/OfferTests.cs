using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Tests.Coordination;
using SessionFlow.Tests.Saves;
using SessionFlow.Tracking;

namespace SessionFlow.Tests.Recovery;

/// <summary>What is offered, what is chosen, and what happens when a rung does not hold.</summary>
public sealed class OfferTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAnOffer_WhenSubscribedLate_IsToldOnceToEverybody()
    {
        CrashWith(1);
        SessionFlowCoordinator session = _world.Open();
        List<string> heard = new();
        session.CrashRecoveryAvailable += (_, e) => heard.Add("first " + e.Recovery.PilotCallsign);
        session.Tick();
        session.Tick();
        session.CrashRecoveryAvailable += (_, e) => heard.Add("second " + e.Recovery.PilotCallsign);
        FakeGame game = new();
        session.Attach(game);
        session.Tick();
        session.Tick();
        Assert.Equal(["first Maverick", "second Maverick"], heard);
        Assert.Equal(["available Maverick"], game.Heard);
        session.CrashRecoveryAvailable += (_, _) => heard.Add("too late");
        Assert.True(session.DeclineRecovery());
        session.Tick();
        Assert.DoesNotContain("too late", heard);
    }

    [Fact]
    public void ForAHandlerThatAccepts_WhenTold_TheNextOneIsNotTold()
    {
        CrashWith(1);
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        int told = 0;
        session.CrashRecoveryAvailable += (_, _) => Assert.True(session.AcceptRecovery().Succeeded);
        session.CrashRecoveryAvailable += (_, _) => told++;
        session.Tick();
        Assert.Equal((1, 0), (game.Mission.Step, told));
        Assert.DoesNotContain("available Maverick", game.Heard);
        Assert.Equal(RecoveryFailure.NoOffer, session.AcceptRecovery().Failure);
    }

    [Fact]
    public void ForDamagedFiles_WhenAccepted_FallsBackDownTheLadderWithReasons()
    {
        CrashWith(1, 2, 3);
        string[] snapshots = Directory.GetFiles(_world.Folder, "*.snapshot").Order(StringComparer.Ordinal).ToArray();
        Assert.True(snapshots.Length >= 3);
        byte[] newest = File.ReadAllBytes(snapshots[^1]);
        newest[300] ^= 1;
        File.WriteAllBytes(snapshots[^1], newest);
        File.WriteAllBytes(snapshots[^2], File.ReadAllBytes(snapshots[^2])[..100]);
        var before = _world.Contents();

        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryData offer = session.PendingRecovery!;
        Assert.Equal([RungRejection.Checksum, RungRejection.Truncated, RungRejection.None], offer.Rungs.Take(3).Select(rung => rung.Rejection));
        Assert.All(offer.Rungs.Take(2), rung => Assert.NotEqual("", rung.Reason));
        Assert.Same(offer.Rungs[2], offer.Recommended);
        RecoverySummary summary = session.Recovery.GetRecoverySummary(offer);
        Assert.Equal((offer.Rungs.Count, offer.Rungs.Count - 2), (summary.TotalBackups, summary.ValidBackups));

        RecoveryResult result = session.AcceptRecovery(offer.Rungs[0]);
        Assert.True(result.Succeeded);
        Assert.Equal([false, false, true], result.Attempts.Select(attempt => attempt.Succeeded));
        Assert.All(result.Attempts.Take(2), attempt => Assert.NotEqual("", attempt.Reason));
        Assert.Equal(1, game.Mission.Step);
        Assert.All(before, file => Assert.Equal(file.Value, _world.Contents()[file.Key].Take(file.Value.Length)));
    }

    [Fact]
    public void ForAHookThatThrows_WhenAccepted_TriesTheNextRungAndLeavesNoMixture()
    {
        CrashWith(1, 2);
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        game.Mission.Restored = _ =>
        {
            if (game.Mission.Step == 2)
                throw new InvalidOperationException("cannot be 2");
        };
        RecoveryResult result = session.AcceptRecovery();
        Assert.True(result.Succeeded);
        Assert.Contains("cannot be 2", result.Attempts[0].Reason, StringComparison.Ordinal);
        Assert.False(result.Attempts[0].IsTorn);
        Assert.Equal(1, game.Mission.Step);
    }

    [Fact]
    public void ForHooksThatCheckpoint_WhenCapturedOrRestored_AreRefusedAndHarmNothing()
    {
        CrashWith(7);
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(pilot: "Goose");
        List<CheckpointResult> inside = new();
        game.Mission.Capturing = () =>
        {
            session.Tick();
            inside.Add(session.Checkpoint());
        };
        Assert.True(session.Checkpoint().Succeeded);
        game.Mission.Restored = _ =>
        {
            session.Tick();
            inside.Add(session.Checkpoint());
            Assert.Equal(RecoveryFailure.NoOffer, session.AcceptRecovery().Failure);
        };
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(7, game.Mission.Step);
        Assert.True(inside.Count >= 2);
        Assert.All(inside, result => Assert.Equal(CheckpointFailure.CaptureFailed, result.Failure));
        game.Mission.Capturing = null;
        Assert.True(session.Checkpoint().Succeeded);
    }

    [Fact]
    public void ForNoRungThatHolds_WhenAccepted_TheOfferStandsAndTheRunningSessionGoesOn()
    {
        CrashWith(1, 2);
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(pilot: "Goose");
        game.Mission.Step = 77;
        game.Mission.Restored = _ => throw new InvalidOperationException("never");
        Guid running = session.GetSessionInfo().SessionId;
        RecoveryResult result = session.AcceptRecovery();
        Assert.Equal(RecoveryFailure.AllRungsFailed, result.Failure);
        Assert.True(result.Attempts.Count >= 2);
        Assert.Equal(77, game.Mission.Step);
        Assert.Equal(running, session.GetSessionInfo().SessionId);
        Assert.True(session.IsSessionActive);
        Assert.NotNull(session.PendingRecovery);
        game.Mission.Restored = null;
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(2, game.Mission.Step);
        Assert.Equal("Maverick", session.CurrentPilotCallsign);
        Assert.NotEqual(running, session.GetSessionInfo().SessionId);
    }

    [Fact]
    public void ForAnUnknownRungOrSlot_WhenChosen_IsATypedFailure()
    {
        CrashWith(1);
        SessionFlowCoordinator session = _world.Open();
        session.Attach(new FakeGame());
        Assert.Equal(RecoveryFailure.NoSuchRung, session.AcceptRecovery(saveSlot: 3).Failure);
        Assert.Equal(RecoveryFailure.NoSuchRung, session.AcceptRecovery(saveSlot: -1).Failure);
        Assert.Equal(RecoveryFailure.NoSuchRung, session.AcceptRecovery(new RecoveryRung { Generation = 99 }).Failure);
        Assert.NotNull(session.PendingRecovery);
    }

    [Fact]
    public void ForASlotSavedAfterTheLastCheckpoint_StandsAboveItAndIsLoaded()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator first, FakeGame played) = _world.Play(new SessionServices { Saves = saves });
        played.Mission.Step = 5;
        first.Checkpoint();
        saves.State = 6;
        saves.SaveSlot(3, SaveType.Manual);
        Assert.True(first.Checkpoint().Succeeded);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        first.Track("more", new Craft());
        Assert.True(first.Checkpoint().IsSnapshot);
        saves.State = 8;
        saves.SaveSlot(4, SaveType.Auto);
        first.Suspend();
        _world.Kill();

        FakeSaves again = _world.NewSaves();
        SessionFlowCoordinator session = _world.Open(new SessionServices { Saves = again });
        FakeGame game = new();
        session.Attach(game);
        RecoveryData offer = session.PendingRecovery!;
        Assert.Equal([4, 3], offer.AvailableBackups.Select(slot => slot.Slot));

        // The first generation has a delta that is newer than slot 3; nothing is newer than slot 4.
        Assert.Equal(["save slot 4", "checkpoint 2", "checkpoint 1", "save slot 3"], offer.Rungs.Select(rung => rung.ToString().Split(" of ")[0]));
        Assert.Equal(4, offer.Recommended!.SaveSlot);

        RecoveryResult result = session.AcceptRecovery(saveSlot: 3);
        Assert.True(result.Succeeded);
        Assert.Equal((6, 3), (again.State, result.Rung!.SaveSlot));
        Assert.Equal(0, game.Mission.Step);
        Assert.Equal("Maverick", session.CurrentPilotCallsign);
        session.TickUntil(() => game.Heard.Contains("completed True"), "RecoveryCompleted");
    }

    [Fact]
    public void ForASaveThatTheWriterHearsOfLate_StandsBelowTheCheckpointThatCameAfterIt()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator first, FakeGame played) = _world.Play(new SessionServices { Saves = saves });
        Assert.True(first.Checkpoint().Succeeded);
        _world.Files.Shut();
        first.Track("more", new Craft());
        Task<CheckpointResult> writing = first.CheckpointAsync();
        saves.SaveSlot(3, SaveType.Manual);
        played.Mission.Step = 5;
        Task<CheckpointResult> after = first.CheckpointAsync();
        _world.Files.Open();
        Assert.True(writing.Blocked().Succeeded);
        Assert.True(after.Blocked().Succeeded);
        _world.Kill();
        SessionFlowCoordinator session = _world.Open(new SessionServices { Saves = _world.NewSaves() });
        Assert.False(session.PendingRecovery!.Rungs[0].IsSaveSlot);
        Assert.Contains(session.PendingRecovery.Rungs, rung => rung.SaveSlot == 3);
    }

    [Fact]
    public void ForASlotThatDoesNotLoad_WhenChosen_FallsBackToTheOthers()
    {
        FakeSaves saves = _world.NewSaves();
        (SessionFlowCoordinator first, FakeGame played) = _world.Play(new SessionServices { Saves = saves });
        saves.SaveSlot(3, SaveType.Manual);
        saves.Pilot = "Goose";
        saves.SaveSlot(4, SaveType.Manual);
        played.Mission.Step = 5;
        first.Checkpoint();
        _world.Kill();
        FakeSaves again = _world.NewSaves();
        SessionFlowCoordinator session = _world.Open(new SessionServices { Saves = again });
        FakeGame game = new();
        session.Attach(game);
        Assert.DoesNotContain(session.PendingRecovery!.Rungs, rung => rung.SaveSlot == 4);
        File.WriteAllText(Path.Combine(_world.SaveFolder, "3.sav"), "broken");
        RecoveryResult result = session.AcceptRecovery(saveSlot: 3);
        Assert.True(result.Succeeded);
        Assert.False(result.Attempts[0].Succeeded);
        Assert.Equal(5, game.Mission.Step);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void ForTheAge_TheBoundaryIsOfferedAndATickLaterIsNot(long late, bool offered)
    {
        CrashWith(1);
        SessionOptions options = _world.Options;
        DateTimeOffset crash = _world.Open().PendingRecovery!.CrashTimestamp;
        _world.Kill();
        _world.Clock.SetUtcNow(crash + options.MaxRecoveryAge + TimeSpan.FromTicks(late));
        Assert.Equal(offered, _world.Open().PendingRecovery is not null);
    }

    [Fact]
    public void ForATimestampInTheFuture_IsOfferedAndFlagged()
    {
        CrashWith(1);
        Microsoft.Extensions.Time.Testing.FakeTimeProvider past = new(_world.Clock.GetUtcNow().AddYears(-3));
        SessionFlowCoordinator session = _world.Open(options: _world.Options with { Clock = past });
        FakeGame game = new();
        session.Attach(game);
        RecoveryData offer = session.PendingRecovery!;
        Assert.True(offer.IsFromFuture);
        Assert.True(offer.Recommended!.IsFromFuture);
        Assert.True(session.Recovery.GetRecoverySummary(offer).HoursAgo < 0);
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(1, game.Mission.Step);
    }

    [Fact]
    public void ForTypesThatTheGameNoLongerHas_TheRungIsRejectedWithoutRunningItsCode()
    {
        CrashWith(1);
        SessionFlowCoordinator session = _world.Open(options: _world.Options with { Types = new SessionTypeSet([]) });
        RecoveryRung rung = Assert.Single(session.PendingRecovery!.Rungs);
        Assert.Equal(RungRejection.MigrationFailed, rung.Rejection);
        Assert.Contains("Tests.Craft", rung.Reason, StringComparison.Ordinal);
        Assert.Null(session.PendingRecovery.Recommended);

        // The types come along with the participant.
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.PendingRecovery.Recommended!.IsValid);
        Assert.True(session.AcceptRecovery().Succeeded);
        Assert.Equal(1, game.Mission.Step);
    }

    [Fact]
    public void ForTwoPilots_WhenBothCrashed_OffersTheNewestAndKeepsTheOther()
    {
        CrashWith(1);
        _world.Clock.Advance(TimeSpan.FromMinutes(1));
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(pilot: "Goose");
        game.Mission.Step = 50;
        session.Checkpoint(Durability.Durable);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        next.Attach(new FakeGame());
        Assert.Equal("Goose", next.PendingRecovery!.PilotCallsign);
        Assert.All(next.PendingRecovery.Rungs, rung => Assert.Equal("Goose", rung.PilotCallsign));
        Assert.True(next.DeclineRecovery());
        next.Dispose();
        SessionFlowCoordinator last = _world.Open();
        FakeGame restarted = new();
        last.Attach(restarted);
        Assert.Equal("Maverick", last.PendingRecovery!.PilotCallsign);
        Assert.True(last.AcceptRecovery().Succeeded);
        Assert.Equal(1, restarted.Mission.Step);
    }

    [Fact]
    public void ForTwoCrashesOfOnePilot_TheLadderHasBoth()
    {
        CrashWith(1);
        CrashWith(2);
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        RecoveryData offer = session.PendingRecovery!;
        Assert.Equal(2, offer.Rungs.Select(rung => rung.SessionId).Distinct().Count());
        Assert.Equal(offer.SessionId, offer.Rungs[0].SessionId);
        Assert.True(session.AcceptRecovery(offer.Rungs[^1]).Succeeded);
        Assert.Equal(1, game.Mission.Step);
    }

    [Fact]
    public void ForManyCrashesThatNobodyResolved_NoneIsForgottenAndCleanRunsAre()
    {
        const int Crashes = 12;
        for (int i = 1; i <= Crashes; i++)
        {
            CrashWith(i);
            (SessionFlowCoordinator clean, _) = _world.Play(pilot: "Goose");
            Assert.True(clean.Checkpoint(Durability.Durable).Succeeded);
            clean.EndSession();
            clean.Dispose();
        }

        RecoveryData offer = _world.Open().PendingRecovery!;
        Assert.Equal(Crashes, offer.Rungs.Count(rung => rung.IsValid));
        int kept = _world.Contents().Keys.Where(name => name.EndsWith(".snapshot", StringComparison.Ordinal)).Select(name => name.Split('-')[0]).Distinct().Count();
        Assert.InRange(kept, Crashes + 1, (2 * Crashes) - 1);
    }

    [Theory]
    [InlineData(24, 0, 20)]
    [InlineData(24 + (30 * 24) - 1, 0, 20)]
    [InlineData(24 + (30 * 24), 1, 8)]
    public void ForCrashesThatGrewTooOld_TheyGoOnlyWhenTheirGraceIsOver(int hours, int more, int left)
    {
        const int Crashes = 20;
        for (int i = 1; i <= Crashes; i++)
            CrashWith(i);

        // The last of them played one second after the one before.
        _world.Clock.Advance(TimeSpan.FromHours(hours) + TimeSpan.FromSeconds(more * Crashes));
        (SessionFlowCoordinator session, _) = _world.Play();
        Assert.True(session.Checkpoint(Durability.Durable).IsSnapshot);
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        session.EndSession();
        session.Dispose();
        int sessions = _world.Contents().Keys.Where(static name => name.EndsWith(".snapshot", StringComparison.Ordinal)).Select(static name => name.Split('-')[0]).Distinct().Count();
        Assert.InRange(sessions, left, left + 1);
    }

    [Fact]
    public void ForAClockThatWasSetBack_TheLaterRunIsStillTheLaterOne()
    {
        CrashWith(1);
        Microsoft.Extensions.Time.Testing.FakeTimeProvider past = new(_world.Clock.GetUtcNow().AddHours(-5));
        SessionFlowCoordinator second = _world.Open(options: _world.Options with { Clock = past });
        FakeGame played = new();
        second.Attach(played);
        Assert.True(second.StartSession(new PilotProfile("Maverick")).Succeeded);
        played.Mission.Step = 2;
        Assert.True(second.Checkpoint(Durability.Durable).Succeeded);
        Guid later = second.GetSessionInfo().SessionId;
        _world.Kill();
        SessionFlowCoordinator third = _world.Open(options: _world.Options with { Clock = past });
        FakeGame game = new();
        third.Attach(game);
        Assert.Equal(later, third.PendingRecovery!.SessionId);
        Assert.True(third.AcceptRecovery().Succeeded);
        Assert.Equal(2, game.Mission.Step);
    }

    [Fact]
    public void ForTheCard_WhilePlayed_TellsPeopleAndIsNeverTrusted()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        session.UpdateSessionState(new() { ["progress"] = 75 });
        game.Mission.Step = 3;
        session.Checkpoint();
        session.Recovery.CreateRecoveryCheckpoint(session);
        string path = Path.Combine(_world.Folder, "recovery.json");
        session.TickUntil(() => File.Exists(path) && File.ReadAllText(path).Contains("progress", StringComparison.Ordinal), "the card");
        RecoveryData card = RecoveryData.Parse(File.ReadAllText(path));
        Assert.Equal((session.GetSessionInfo().SessionId, "Maverick", RecoveryExitKind.Killed), (card.SessionId, card.PilotCallsign, card.ExitKind));
        Assert.Equal(75, card.GameFlowContext["progress"].AsInt64());
        session.EndSession();
        session.Dispose();
        Assert.Equal(RecoveryExitKind.Clean, RecoveryData.Parse(File.ReadAllText(path)).ExitKind);

        // A card from somebody else offers nothing.
        File.WriteAllText(path, card.ToJson());
        SessionFlowCoordinator next = _world.Open();
        Assert.Null(next.PendingRecovery);
        Assert.Equal(RecoveryFailure.NoOffer, next.Recovery.PerformCrashRecovery(card).Failure);
    }

    /// <summary>A run that makes a generation for each step and is killed.</summary>
    private void CrashWith(params int[] steps)
    {
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        foreach (int step in steps)
        {
            game.Mission.Step = step;
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            if (step > steps[0])
                session.Track("generation " + step, new Craft());
            Assert.True(session.Checkpoint(Durability.Durable).IsSnapshot);
        }

        _world.Kill();
    }
}

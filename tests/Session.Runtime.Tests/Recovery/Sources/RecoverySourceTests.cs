using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery.Sources;

/// <summary>Rungs of the game's own: where they stand, what is said of them, and what becomes of the one that is chosen.</summary>
public sealed class RecoverySourceTests : IDisposable
{
    private readonly SessionWorld _world = new();
    private readonly string _file = Path.GetTempFileName();
    private readonly ReplaySource _replay;
    private int _played;

    public RecoverySourceTests() => _replay = new ReplaySource(_file, step => _played = step);

    private SessionServices Services => new() { RecoverySources = [_replay] };

    public void Dispose()
    {
        _world.Dispose();
        File.Delete(_file);
    }

    [Fact]
    public void ForARungOfTheCrashedSession_ItStandsAboveTheCheckpointsThatAreNotNewer()
    {
        CrashWithRecords();
        RecoveryData offer = _world.Open(Services).PendingRecovery!;

        Assert.Equal(["replay 40", "checkpoint 2", "replay 15", "checkpoint 1", "replay 5"], offer.Rungs.Select(static rung => rung.ToString().Split(" of ")[0]));
        Assert.Equal([true, false, false, false, false], offer.Rungs.Select(static rung => rung.IsRecommended));
        Assert.Equal("replay", offer.Rungs[0].Source);
        Assert.Equal("40", offer.Rungs[0].SourceKey);
        Assert.Equal("Maverick", offer.Rungs[0].PilotCallsign);
        Assert.Equal((offer.SessionId, "Maverick", offer.CrashTimestamp, RecoveryExitKind.Killed), (_replay.Crash!.SessionIds.Single(), _replay.Crash.PilotCallsign, _replay.Crash.Timestamp, _replay.Crash.ExitKind));
    }

    [Fact]
    public void ForARungOfNoSession_ItStandsBelow()
    {
        CrashWithRecords();
        _replay.Describe = static rung => rung with { SessionId = Guid.Empty, Name = "a copy" };
        RecoveryData offer = _world.Open(Services).PendingRecovery!;

        Assert.Equal(["checkpoint 2", "checkpoint 1", "replay 40", "replay 15", "replay 5"], offer.Rungs.Select(static rung => rung.ToString().Split(" of ")[0]));
        Assert.Equal("a copy", offer.Rungs[2].SaveName);
    }

    [Fact]
    public void ForTheRecommendedRung_WhenItIsTheGames_ItRestoresAndASessionBegins()
    {
        CrashWithRecords();
        _replay.Describe = static rung => rung with { GameState = "Mission", Data = new() { ["progress"] = 75, ["session_id"] = "forged" } };
        FakeStates states = new();
        SessionFlowCoordinator session = _world.Open(Services with { GameState = states });
        session.Attach(new FakeGame());
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        Assert.Equal("Mission", session.PendingRecovery!.GameState);

        RecoveryResult result = session.AcceptRecovery();
        session.Tick();

        Assert.True(result.Succeeded);
        Assert.Equal((40, "replay"), (_played, result.Rung!.Source));
        Assert.Equal((75L, "Maverick", true), (session.GetSessionInfo()["progress"].AsInt64(), session.CurrentPilotCallsign, session.IsSessionActive));
        Assert.Equal("Mission", result.RequestedGameState);
        Assert.Contains(problems, static problem => problem.Message.Contains("'session_id' of the recovery source 'replay' was left out", StringComparison.Ordinal));

        // The offer ends as that of a checkpoint does: with a durable checkpoint of the session that began.
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        Assert.Null(_world.OfferAfterCleanEnd(session, Services));
    }

    [Fact]
    public void ForARungThatDoesNotHold_TheNextIsTriedAndEachIsReported()
    {
        CrashWithRecords();
        SessionFlowCoordinator session = _world.Open(Services);
        FakeGame game = new();
        session.Attach(game);
        _replay.Fails = new InvalidDataException("The replay ends at 33.");

        RecoveryResult result = session.AcceptRecovery();

        Assert.Equal(["The replay ends at 33.", ""], result.Attempts.Select(static attempt => attempt.Reason));
        Assert.Equal((20, 0), (game.Mission.Step, _played));
    }

    [Fact]
    public void ForASourceThatTearsTheState_TheAttemptSaysSo()
    {
        CrashWithRecords();
        SessionFlowCoordinator session = _world.Open(Services);
        session.Attach(new FakeGame());
        _replay.Fails = new SessionRestoreException("half of it", new InvalidDataException(), isTorn: true);

        Assert.Equal([true, false], session.AcceptRecovery().Attempts.Select(static attempt => attempt.IsTorn));
    }

    [Fact]
    public void ForASourceThatSaysNo_TheReasonNamesIt()
    {
        CrashWithRecords();
        SessionFlowCoordinator session = _world.Open(Services);
        session.Attach(new FakeGame());
        _replay.Agrees = false;

        RecoveryAttempt attempt = session.AcceptRecovery().Attempts[0];
        Assert.Equal(("The recovery source 'replay' did not restore it.", false), (attempt.Reason, attempt.IsTorn));
    }

    [Fact]
    public void ForARungThatItsSourceRejects_ItIsListedWithTheReasonAndNotRecommended()
    {
        CrashWithRecords();
        _replay.Record(_replay.Crash?.SessionIds[0] ?? SessionOf(), _world.Clock.GetUtcNow(), "4#");
        RecoveryRung top = _world.Open(Services).PendingRecovery!.Rungs[0];

        Assert.Equal(("4#", RungRejection.ValidationFailed, "The record is damaged.", false), (top.SourceKey, top.Rejection, top.Reason, top.IsRecommended));
    }

    [Fact]
    public void ForARungThatIsTooOld_ItIsRejectedAsACheckpointIs()
    {
        CrashWithRecords();
        _replay.Describe = rung => rung with { Timestamp = _world.Clock.GetUtcNow() - TimeSpan.FromHours(24.1), SessionId = Guid.Empty };

        Assert.All(_world.Open(Services).PendingRecovery!.Rungs.Where(static rung => rung.Source.Length > 0), static rung => Assert.Equal(RungRejection.TooOld, rung.Rejection));
    }

    [Fact]
    public void ForARungOfAnotherPilot_ItIsNotOffered()
    {
        CrashWithRecords();
        _replay.Describe = static rung => rung with { PilotCallsign = "Goose" };

        Assert.All(_world.Open(Services).PendingRecovery!.Rungs, static rung => Assert.Equal("", rung.Source));
    }

    [Fact]
    public void ForASourceThatThrows_TheOthersRungsAreOfferedAndItIsToldOnce()
    {
        CrashWithRecords();
        _replay.Fails = new InvalidOperationException("planted");
        ReplaySource other = new(_file, step => _played = step) { Name = "copy" };
        List<SessionProblem> problems = new();
        SessionFlowCoordinator session = _world.Open(new SessionServices { RecoverySources = [_replay, other] });
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Tick();

        Assert.Equal(["copy 40", "checkpoint 2", "copy 15", "checkpoint 1", "copy 5"], session.PendingRecovery!.Rungs.Select(static rung => rung.ToString().Split(" of ")[0]));
        Assert.Contains("IRecoverySource.GetRungs threw", Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.Service).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("no rung at all", "is empty")]
    [InlineData("half a pair", "is not valid Unicode")]
    [InlineData("long", "is longer than 128 characters")]
    public void ForARungThatCannotBeNamedAgain_ItIsLeftOutAndToldOf(string key, string reason)
    {
        CrashWithRecords();
        _replay.Describe = rung => key == "no rung at all" ? null! : rung with { Key = key == "long" ? new string('k', 129) : key.Length > 0 ? "\uD800" : "" };
        List<SessionProblem> problems = new();
        SessionFlowCoordinator session = _world.Open(Services);
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Tick();

        Assert.Equal(2, session.PendingRecovery!.Rungs.Count);
        Assert.Contains(problems, problem => problem.Message == $"A rung of the recovery source 'replay' cannot be offered: its name {reason}.");
    }

    [Fact]
    public void ForASourceWithTooMuch_NoMoreThanSixtyFourAreTaken()
    {
        CrashWithRecords();
        Guid crashed = SessionOf();
        for (int i = 100; i < 300; i++)
            _replay.Record(crashed, _world.Clock.GetUtcNow(), i.ToString(System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(64, _world.Open(Services).PendingRecovery!.Rungs.Count(static rung => rung.Source == "replay"));
    }

    [Fact]
    public void ForARungThatCrashesTheGameTwice_ItIsNoLongerRecommended()
    {
        CrashWithRecords();
        for (int run = 0; run < 2; run++)
        {
            SessionFlowCoordinator session = _world.Open(Services);
            session.Attach(new FakeGame());
            Assert.Equal("40", session.AcceptRecovery().Rung!.SourceKey);
            _world.Kill();
        }

        RecoveryData offer = _world.Open(Services).PendingRecovery!;
        Assert.Equal(2, offer.Rungs.First(static rung => rung.SourceKey == "40").FailedAttempts);
        Assert.Equal("checkpoint 2", offer.Recommended!.ToString().Split(" of ")[0]);
    }

    [Fact]
    public void ForAChosenRung_ItIsFoundByItsName()
    {
        CrashWithRecords();
        SessionFlowCoordinator session = _world.Open(Services);
        session.Attach(new FakeGame());
        RecoveryRung wanted = session.PendingRecovery!.Rungs.First(static rung => rung.SourceKey == "15");

        Assert.True(session.AcceptRecovery(wanted).Succeeded);
        Assert.Equal(15, _played);
    }

    [Fact]
    public void ForASourceThatHearsOfMore_TheOfferIsLookedAtAgain()
    {
        CrashWithRecords();
        string kept = File.ReadAllText(_file);
        File.WriteAllText(_file, "");
        SessionFlowCoordinator session = _world.Open(Services);
        int told = 0;
        session.CrashRecoveryAvailable += (_, _) => told++;
        session.Tick();
        Assert.Equal(2, session.PendingRecovery!.Rungs.Count);

        File.WriteAllText(_file, kept);
        _replay.Announce();
        session.Tick();

        Assert.Equal("40", session.PendingRecovery!.Recommended!.SourceKey);
        Assert.Equal(1, told);
    }

    [Fact]
    public void ForAManagerAlone_TheGamesRungIsRestoredAndOfferedUntilItIsSaved()
    {
        CrashWithRecords();
        CrashRecoveryManager recovery = new(_world.Options, Services);

        Assert.Equal("40", recovery.PerformCrashRecovery(recovery.CheckForCrashRecovery()!, -1, new FakeGame()).Rung!.SourceKey);
        Assert.Equal(40, _played);
        Assert.True(recovery.ClearRecoveryData());
        Assert.Null(new CrashRecoveryManager(_world.Options, Services).CheckForCrashRecovery());
    }

    [Fact]
    public void ForAServiceProvider_SourcesAndValidatorAreFound()
    {
        FakeValidator validator = new(static _ => null);
        SessionServices services = SessionServices.From(Services with { RecoveryValidator = validator });

        Assert.Same(_replay, Assert.Single(services.RecoverySources!));
        Assert.Same(validator, services.RecoveryValidator);
    }

    /// <summary>Two checkpoints of one killed session, at 10 and 20, and records from before, between and after.</summary>
    private void CrashWithRecords()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Guid id = session.GetSessionInfo().SessionId;
        _replay.Record(id, _world.Clock.GetUtcNow() - TimeSpan.FromSeconds(1), "5");
        game.Mission.Step = 10;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        _replay.Record(id, _world.Clock.GetUtcNow(), "15");
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        game.Mission.Step = 20;

        // Another set of roots needs a generation of its own.
        session.Track("extra", new Craft());
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        _replay.Record(id, _world.Clock.GetUtcNow(), "40");
        _world.Kill();
    }

    private Guid SessionOf() => Guid.Parse(File.ReadAllLines(_file)[0].Split(';')[2]);
}

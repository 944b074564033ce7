using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Metadata;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Coordination;

public sealed class SessionLifecycleTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForAnInvalidPilot_WhenStarting_FailsAndChangesNothing()
    {
        SessionFlowCoordinator session = _world.Open();
        Assert.Equal(SessionStartFailure.InvalidPilot, session.StartSession(null).Failure);
        Assert.Equal(SessionStartFailure.InvalidPilot, session.StartSession(new PilotProfile("a/b")).Failure);
        Assert.Equal(SessionStartFailure.InvalidPilot, session.StartSession(new ThrowingPilot()).Failure);
        Assert.False(session.IsSessionActive);
        Assert.Equal("", session.CurrentPilotCallsign);
        Assert.False(session.GetSessionInfo().IsActive);
        Assert.False(session.EndSession());
    }

    [Fact]
    public void ForASecondStart_WhenASessionRuns_IsAConflictAndReplacesNothing()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        Guid first = session.GetSessionInfo().SessionId;
        SessionStartResult second = session.StartSession(new PilotProfile("Goose"));
        Assert.Equal(SessionStartFailure.SessionActive, second.Failure);
        Assert.Equal(first, second.Info.SessionId);
        Assert.Equal("Maverick", session.CurrentPilotCallsign);

        Assert.Equal(SessionStartFailure.InvalidPilot, session.SwitchSession(new PilotProfile("")).Failure);
        Assert.True(session.IsSessionActive);
        Assert.True(session.SwitchSession(new PilotProfile("Goose")).Succeeded);
        Assert.Equal("Goose", session.CurrentPilotCallsign);
        Assert.NotEqual(first, session.GetSessionInfo().SessionId);
    }

    [Fact]
    public void ForEvents_WhenTicked_ComeInOrderAndOnce()
    {
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        List<string> heard = new();
        session.SessionStarted += (_, e) => heard.Add("started " + e.Info.PilotCallsign);
        session.SessionStateUpdated += (_, e) => heard.Add("updated " + e.Info["progress"]);
        session.SessionEnded += (_, e) => heard.Add("ended " + e.Info.IsActive);
        session.StartSession(new PilotProfile("Maverick"));
        session.UpdateSessionState(new() { ["progress"] = 1 });
        session.UpdateSessionState(new() { ["progress"] = 2 });
        session.EndSession();
        session.EndSession();
        Assert.Empty(heard);
        session.Tick();
        session.Tick();
        Assert.Equal(["started Maverick", "updated 1", "updated 2", "ended False"], heard);
        Assert.Equal(["started Maverick", "ended Maverick"], game.Heard);
        session.Detach(game);
        session.StartSession(new PilotProfile("Goose"));
        session.Tick();
        Assert.Equal(2, game.Heard.Count);
    }

    [Fact]
    public void ForAThrowingHandler_WhenRaised_StopsNeitherOthersNorSession()
    {
        SessionFlowCoordinator session = _world.Open();
        int heard = 0;
        List<SessionProblem> problems = new();
        session.SessionStarted += (_, _) => throw new InvalidOperationException("boom");
        session.SessionStarted += (_, _) => heard++;
        session.ProblemReported += (_, _) => throw new InvalidOperationException("worse");
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.StartSession(new PilotProfile("Maverick"));
        for (int i = 0; i < 5; i++)
            session.Tick();
        Assert.Equal(1, heard);
        SessionProblem problem = Assert.Single(problems);
        Assert.Equal(SessionProblemKind.Handler, problem.Kind);
        Assert.Contains("boom", problem.Message, StringComparison.Ordinal);
        Assert.True(session.IsSessionActive);
    }

    [Fact]
    public void ForHandlersThatStartEndAndTick_WhenRaised_AreServedInTheNextTick()
    {
        SessionFlowCoordinator session = _world.Open();
        List<string> heard = new();
        session.SessionStarted += (_, e) =>
        {
            heard.Add("started " + e.Info.PilotCallsign);
            session.Tick();
            if (e.Info.PilotCallsign == "Maverick")
                Assert.True(session.SwitchSession(new PilotProfile("Goose")).Succeeded);
        };
        session.SessionEnded += (_, e) => heard.Add("ended " + e.Info.PilotCallsign);
        session.StartSession(new PilotProfile("Maverick"));
        session.Tick();
        Assert.Equal(["started Maverick"], heard);
        session.Tick();
        Assert.Equal(["started Maverick", "ended Maverick", "started Goose"], heard);
    }

    [Fact]
    public void ForDurations_WhenTheWallClockJumps_CountTheMonotonicOne()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        _world.Clock.Advance(TimeSpan.FromSeconds(90));
        Assert.Equal(TimeSpan.FromSeconds(90), session.SessionDuration);
        Assert.Equal(1.5, session.GetSessionInfo()["duration_minutes"].AsDouble());
        session.EndSession();
        _world.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(TimeSpan.FromSeconds(90), session.SessionDuration);
    }

    [Fact]
    public void ForAnUpdate_WhenSomeKeysAreBad_TakesTheOthers()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        SessionValue deep = 1;
        for (int i = 0; i < 20; i++)
            deep = new[] { deep };
        SessionUpdateResult result = session.UpdateSessionState(new()
        {
            ["good"] = 1,
            ["session_id"] = "mine",
            ["nan"] = double.NaN,
            ["infinite"] = new SessionValue[] { double.PositiveInfinity },
            ["null"] = (string?)null,
            ["lone"] = "a\ud800b",
            [""] = 1,
            [new string('k', 129)] = 1,
            ["deep"] = deep,
            ["also good"] = "x",
        });
        Assert.False(result.Succeeded);
        Assert.Equal(8, result.Refused.Count);
        Assert.All(result.Refused, refused => Assert.NotEqual("", refused.Value));
        SessionInfo info = session.GetSessionInfo();
        Assert.Equal(["also good", "good"], info.Data.Keys.OrderBy(key => key, StringComparer.Ordinal));
        Assert.All(SessionKeys.All, key => Assert.Contains(session.UpdateSessionState(new() { [key] = 1 }).Refused, refused => refused.Key == key));
        Assert.True(session.UpdateSessionState(new() { ["good"] = 2 }).Succeeded);
        Assert.Equal(2, session.GetSessionInfo()["good"].AsInt64());
        Assert.Equal(1, info["good"].AsInt64());
        session.EndSession();
        Assert.False(session.UpdateSessionState(new() { ["good"] = 3 }).SessionActive);
    }

    [Fact]
    public void ForServices_WhenTheySpeak_FillTheMetadata()
    {
        FakeSaves saves = _world.NewSaves();
        FakeStates states = new();
        FakeFlow flow = new();
        (SessionFlowCoordinator session, _) = _world.Play(new SessionServices { Saves = saves, GameState = states, SaveFlow = flow });
        SessionInfo info = session.GetSessionInfo();
        Assert.True(info.AutoSaveEnabled);
        Assert.Equal(TimeSpan.FromMinutes(5), info.AutoSaveInterval);
        Assert.Equal("Menu", info.GameState);
        Assert.Null(info.PreviousState);

        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        states.Change("Mission");
        saves.SaveSlot(3, SaveType.Manual);
        flow.Complete("save", "pause_menu");
        info = session.GetSessionInfo();
        Assert.Equal(("Mission", "Menu"), (info.GameState, info.PreviousState));
        Assert.Equal(_world.Clock.GetUtcNow(), info.StateChangeTime);
        Assert.Equal(3, info.LastSaveSlot);
        Assert.Equal(_world.Clock.GetUtcNow(), info.LastSaveTime);
        Assert.Equal(("save", "pause_menu"), (info.SaveFlowOperation, info.SaveFlowContext));
        Assert.Equal("Mission", info["game_state"].AsString());
    }

    [Fact]
    public void ForAServiceThatThrows_WhenAsked_IsToldOnceAndTheRestGoesOn()
    {
        FakeSaves saves = _world.NewSaves();
        saves.Fails = new InvalidOperationException("no saves today");
        SessionFlowCoordinator session = _world.Open(new SessionServices { Saves = saves });
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        for (int i = 0; i < 3; i++)
        {
            Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
            session.Tick();
            session.EndSession();
        }

        session.Tick();
        saves.ReportCorruption(4);
        saves.ReportCorruption(4);
        session.Tick();
        Assert.All(problems, problem => Assert.Equal(SessionProblemKind.Service, problem.Kind));
        Assert.Equal(problems.Count, problems.Select(problem => problem.Message).Distinct().Count());
        Assert.Single(problems, problem => problem.Message.Contains("slot 4", StringComparison.Ordinal));
        Assert.Contains(problems, problem => problem.Message.Contains("IsAutoSaveEnabled", StringComparison.Ordinal));
    }

    [Fact]
    public void ForManyThreads_WhenTheyUpdateReadAndEnd_NothingTearsAndOneEnds()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        int ended = 0;
        int reads = 0;
        Parallel.For(0, 8, i =>
        {
            for (int n = 0; n < 200; n++)
            {
                session.UpdateSessionState(new() { ["a"] = n, ["b"] = n });
                SessionInfo info = session.GetSessionInfo();
                Assert.Equal(info["a"], info["b"]);
                Interlocked.Increment(ref reads);
            }

            if (session.EndSession())
                Interlocked.Increment(ref ended);
        });
        Assert.Equal(1, ended);
        Assert.Equal(1600, reads);
        Assert.False(session.IsSessionActive);
    }

    [Fact]
    public void ForAnotherThread_WhenItTicksOrAttaches_IsToldAndChangesNothing()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        CheckpointResult? checkpoint = null;
        RecoveryResult? recovery = null;
        Exception? attach = null;
        Thread other = new(() =>
        {
            session.Tick();
            session.Tick();
            checkpoint = session.CheckpointAsync().Result;
            recovery = session.AcceptRecovery();
            attach = Record.Exception(() => session.Attach(new FakeGame("other")));
        });
        other.Start();
        other.Join();
        session.Tick();
        Assert.Equal(CheckpointFailure.WrongThread, checkpoint!.Failure);
        Assert.Equal(RecoveryFailure.WrongThread, recovery!.Failure);
        Assert.IsType<InvalidOperationException>(attach);
        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.WrongThread);
    }

    [Fact]
    public void ForDisposal_WhenCalledTwiceAndUsedAfter_IsQuiet()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        Assert.True(_world.Process.IsHeard);
        session.Dispose();
        session.Dispose();
        Assert.False(_world.Process.IsHeard);
        Assert.False(session.EndSession());
        Assert.Equal(SessionStartFailure.Disposed, session.StartSession(new PilotProfile("Maverick")).Failure);
        session.Tick();
        Assert.False(session.Checkpoint().Succeeded);
        Assert.Equal("Maverick", session.GetSessionInfo().PilotCallsign);
    }

    [Fact]
    public void ForDuplicateRoots_WhenAttached_FailsNamingTheRootAndAddsNothing()
    {
        SessionFlowCoordinator session = _world.Open();
        session.Attach(new FakeGame());
        Assert.Contains("'mission'", Assert.Throws<InvalidOperationException>(() => session.Track("mission", new Craft())).Message, StringComparison.Ordinal);
        FakeGame second = new("other");
        Assert.Contains("'player'", Assert.Throws<InvalidOperationException>(() => session.Attach(second)).Message, StringComparison.Ordinal);
        session.Track("other", new Craft());
        Assert.True(session.Untrack("other"));
        Assert.False(session.Untrack("other"));
        Assert.False(session.Untrack("mission"));
    }

    [Fact]
    public void ForGaps_WhenAttached_AreReportedOnce()
    {
        SessionFlowCoordinator session = _world.Open();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        FakeGame game = new();
        session.Attach(game);
        session.Track("more", new Craft());
        session.Tick();
        SessionProblem gap = Assert.Single(problems);
        Assert.Equal(SessionProblemKind.Gap, gap.Kind);
        Assert.Contains("Craft._texture", gap.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Directory", "")]
    [InlineData("RecoveryCheckpointInterval", "0.9")]
    [InlineData("MaxRecoveryAge", "0")]
    public void ForABadOption_WhenConstructed_NamesTheOption(string option, string value)
    {
        SessionOptions options = option switch
        {
            "Directory" => _world.Options with { Directory = value },
            "MaxRecoveryAge" => _world.Options with { MaxRecoveryAge = TimeSpan.Zero },
            _ => _world.Options with { RecoveryCheckpointInterval = TimeSpan.FromSeconds(0.9) },
        };
        Assert.Contains(option, Assert.ThrowsAny<ArgumentException>(() => new SessionFlowCoordinator(options)).Message, StringComparison.Ordinal);
        Assert.Contains(option, Assert.ThrowsAny<ArgumentException>(() => new CrashRecoveryManager(options)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAProvider_WhenAsked_GivesWhatItHas()
    {
        FakeStates states = new();
        SessionServices services = SessionServices.From(new OneService(states));
        Assert.Same(states, services.GameState);
        Assert.Null(services.Saves);
        Assert.Throws<ArgumentNullException>(() => SessionServices.From(null!));
    }

    [Fact]
    public void ForDisabledRecovery_WhenPlayed_TouchesNoFile()
    {
        SessionFlowCoordinator session = _world.Open(options: _world.Options with { EnableCrashRecovery = false, Directory = "" });
        Assert.False(session.IsCrashRecoveryEnabled);
        session.Attach(new FakeGame());
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        session.Tick();
        Assert.Equal(CheckpointFailure.Disabled, session.Checkpoint().Failure);
        Assert.Null(session.PendingRecovery);
        Assert.Equal(RecoveryFailure.NoOffer, session.AcceptRecovery().Failure);
        Assert.True(session.EndSession());
        Assert.False(System.IO.Directory.Exists(_world.Folder));
    }

    private sealed class ThrowingPilot : IPilotProfile
    {
        public string Callsign => throw new InvalidOperationException("no name");
    }

    private sealed class FakeFlow : ISaveFlowCoordinator
    {
        public event EventHandler<SaveFlowCompletedEventArgs>? OperationCompleted;

        public void Complete(string operation, string context) => OperationCompleted?.Invoke(this, new SaveFlowCompletedEventArgs(operation, context));
    }

    private sealed class OneService(object service) : IServiceProvider
    {
        public object? GetService(Type serviceType) => serviceType.IsInstanceOfType(service) ? service : null;
    }
}

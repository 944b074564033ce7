using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using SessionFlow.Diagnostics;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Diagnostics;

public sealed class ObserverTests : IDisposable
{
    private readonly SessionWorld _world = new();
    private readonly FakeObserver _observer = new();

    private SessionServices Services => new() { Observer = _observer };

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForASession_WhenObserved_ItsStartItsCheckpointsAndItsEndAreLogged()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(Services);
        Guid id = session.GetSessionInfo().SessionId;
        _ = session.Checkpoint();
        game.Mission.Step = 7;
        CheckpointResult delta = session.Checkpoint();
        _ = session.Checkpoint();
        _world.Clock.Advance(TimeSpan.FromSeconds(5));
        session.EndSession();

        SessionLogMessage[] about = _observer.Messages.Where(message => message.SessionId == id).ToArray();
        Assert.Equal(SessionLogEvent.SessionStarted, about[0].Event);
        Assert.Equal((SessionLogEvent.SessionEnded, SessionLogLevel.Information, "The session ended as Clean after 5 s."), (about[^1].Event, about[^1].Level, about[^1].Text));
        SessionLogMessage[] written = about.Where(static message => message.Event == SessionLogEvent.CheckpointWritten).ToArray();
        Assert.All(written, static message => Assert.Equal(SessionLogLevel.Debug, message.Level));
        Assert.Contains(written, message => message.Text == $"Checkpoint {delta.Generation} (delta, {delta.ByteCount} bytes) is Written after 0.0 ms.");
        Assert.Contains(written, static message => message.Text.Contains("unchanged, 0 bytes", StringComparison.Ordinal));
        Assert.DoesNotContain(_observer.Messages, static message => message.Text.Contains("Maverick", StringComparison.Ordinal));
    }

    [Fact]
    public void ForCheckpoints_WhenObserved_DurationsSizesAndTheQueueAreMeasured()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(Services);
        _ = session.Checkpoint();
        int replacedBefore = _observer.Measured("sessionflow.captures.replaced").Length;
        _world.Files.Shut();
        game.Mission.Capturing = () => _world.Clock.Advance(TimeSpan.FromSeconds(2));
        game.Mission.Step = 8;
        Task<CheckpointResult> first = session.CheckpointAsync();
        _world.Files.WaitUntilHeld();
        game.Mission.Step = 9;
        Task<CheckpointResult> second = session.CheckpointAsync();
        game.Mission.Step = 10;
        Task<CheckpointResult> third = session.CheckpointAsync();
        _world.Files.Open();
        long size = first.Blocked().ByteCount;
        _ = second.Blocked();
        _ = third.Blocked();
        session.EndSession();
        session.Dispose();

        Assert.Contains(_observer.Measured("sessionflow.capture.duration"), static measured => measured is { Value: 2, Tag: null });
        Assert.Contains(_observer.Measured("sessionflow.checkpoint.duration"), static measured => measured is { Value: >= 4, Tag: "delta" });
        Assert.Contains(_observer.Measured("sessionflow.checkpoint.duration"), static measured => measured is { Value: 0, Tag: "snapshot" });
        Assert.Contains(_observer.Measured("sessionflow.checkpoint.size"), measured => measured.Value == size && measured.Tag == "delta");
        Assert.Equal(1, Assert.Single(_observer.Measured("sessionflow.captures.replaced").Skip(replacedBefore)).Value);
        SessionMeasurement[] waiting = _observer.Measured("sessionflow.captures.waiting");
        Assert.Equal(0, waiting.Sum(static measured => measured.Value));
        Assert.Contains(waiting, static measured => measured.Value == 1);
        Assert.All(waiting, static measured => Assert.Equal(1, Math.Abs(measured.Value)));
    }

    [Fact]
    public void ForAStoreThatRefuses_WhenObserved_FailuresAndProblemsAreCountedByTheirKind()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(Services);
        _ = session.Checkpoint();
        _world.Files.Refuses = GatedFiles.DiskFull;
        game.Mission.Step = 7;
        CheckpointResult refused = session.Checkpoint();
        game.Mission.Capturing = static () => throw new InvalidOperationException("planted hook");
        CheckpointResult uncaptured = session.Checkpoint();

        Assert.Equal(["StoreFailed", "CaptureFailed"], _observer.Measured("sessionflow.checkpoint.failures").Select(static measured => measured.Tag));
        Assert.Contains(_observer.Measured("sessionflow.problems"), static measured => measured is { Value: 1, Tag: "StoreDegraded" });
        SessionLogMessage[] failed = _observer.Messages.Where(static message => message.Event == SessionLogEvent.CheckpointFailed).ToArray();
        Assert.Equal([$"StoreFailed: {refused.Message}", $"CaptureFailed: {uncaptured.Message}"], failed.Select(static message => message.Text));
        Assert.All(failed, static message => Assert.Equal(SessionLogLevel.Warning, message.Level));
        Assert.Contains(_observer.Messages, static message => message is { Event: SessionLogEvent.Capture, Level: SessionLogLevel.Warning, Exception: not null });
    }

    [Fact]
    public void ForARecovery_WhenObserved_OfferRungsAndEndAreLogged()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        _ = session.Checkpoint(Durability.Durable);
        _world.Kill();
        session = _world.Open(Services);
        Guid crashed = session.PendingRecovery!.SessionId;
        game = new FakeGame();
        bool throws = true;
        game.Mission.Restored = _ =>
        {
            if (throws)
                throw new InvalidOperationException("planted");
        };
        session.Attach(game);
        Assert.False(session.AcceptRecovery().Succeeded);
        throws = false;
        RecoveryResult result = session.AcceptRecovery();
        session.Tick();
        Assert.True(result.Undo());
        Assert.True(session.PostponeRecovery());

        Assert.Equal(
            [SessionLogEvent.RecoveryOffered, SessionLogEvent.RungFailed, SessionLogEvent.RungRestored, SessionLogEvent.RecoveryCompleted, SessionLogEvent.RecoveryUndone, SessionLogEvent.RecoveryOffered, SessionLogEvent.RecoveryPostponed],
            _observer.Messages.Where(message => message.SessionId == crashed).Select(static message => message.Event));
        Assert.Equal(["failed", "restored"], _observer.Measured("sessionflow.recovery.attempts").Select(static measured => measured.Tag));
    }

    [Fact]
    public void ForAnOfferThatIsTurnedDown_WhenObserved_ItIsLogged()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        _ = session.Checkpoint(Durability.Durable);
        _world.Kill();
        session = _world.Open(Services);

        Assert.True(session.DeclineRecovery());

        Assert.Equal([SessionLogEvent.RecoveryOffered, SessionLogEvent.RecoveryDeclined], _observer.Events);
    }

    [Fact]
    public void ForAManagerAlone_WhenObserved_ItsAttemptsAreLogged()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        _ = session.Checkpoint(Durability.Durable);
        _world.Kill();
        CrashRecoveryManager recovery = new(_world.Options, Services);

        Assert.True(recovery.PerformCrashRecovery(recovery.CheckForCrashRecovery()!, -1, new FakeGame()).Succeeded);

        Assert.Contains(SessionLogEvent.RungRestored, _observer.Events);
    }

    [Fact]
    public void ForAnObserverThatWantsLess_NothingElseIsMade()
    {
        _observer.Least = SessionLogLevel.Warning;
        (SessionFlowCoordinator session, _) = _world.Play(Services);
        _ = session.Checkpoint();
        session.EndSession();

        Assert.All(_observer.Messages, static message => Assert.Equal(SessionLogLevel.Warning, message.Level));
    }

    [Fact]
    public void ForAnObserverThatThrows_TheSessionGoesOnAndSaysSoOnce()
    {
        _observer.Throws = true;
        SessionFlowCoordinator session = _world.Open(Services);
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        session.Attach(new FakeGame());
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        session.Tick();
        Assert.True(session.Checkpoint().Succeeded);
        Assert.True(session.Checkpoint().Succeeded);
        session.Tick();
        session.Tick();

        Assert.True(session.EndSession());
        Assert.Equal("The observer threw InvalidOperationException: planted", Assert.Single(problems, static problem => problem.Kind == SessionProblemKind.Service).Message);
    }

    [Fact]
    public void ForAServiceProvider_ItsObserverIsFound()
    {
        SessionServices services = SessionServices.From(Services);

        Assert.Same(_observer, services.Observer);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void ForAProblem_ItsEventHasItsName(SessionProblemKind kind) => Assert.Equal(kind.ToString(), Telemetry.EventOf(kind).ToString());

    public static TheoryData<SessionProblemKind> Kinds() => new(Enum.GetValues<SessionProblemKind>());
}

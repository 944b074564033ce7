using System;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

/// <summary>How a run ended, as the next one reads it from the disk.</summary>
public sealed class ExitKindTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    public static TheoryData<string, RecoveryExitKind> Exits => new()
    {
        { "end", RecoveryExitKind.Clean },
        { "exit 0", RecoveryExitKind.Clean },
        { "exit 3", RecoveryExitKind.Abandoned },
        { "dispose", RecoveryExitKind.Abandoned },
        { "exception", RecoveryExitKind.Exception },
        { "exception, then exit 0", RecoveryExitKind.Exception },
        { "end, then exit 3", RecoveryExitKind.Clean },
        { "kill", RecoveryExitKind.Killed },
        { "power", RecoveryExitKind.PowerOrSystem },
        { "suspend, kill", RecoveryExitKind.Suspended },
        { "suspend, power", RecoveryExitKind.Suspended },
        { "suspend, resume, kill", RecoveryExitKind.Killed },
        { "suspend, checkpoint, kill", RecoveryExitKind.Killed },
        { "signal, kill", RecoveryExitKind.Abandoned },
        { "signal, checkpoint, kill", RecoveryExitKind.Killed },
        { "signal, end", RecoveryExitKind.Clean },
        { "end, power", RecoveryExitKind.Clean },
    };

    [Theory]
    [MemberData(nameof(Exits))]
    public void ForEveryWayOut_WhenStartedAgain_IsTold(string way, RecoveryExitKind expected)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Assert.True(session.Checkpoint().Succeeded);
        foreach (string step in way.Split(", "))
            Do(step.Replace("then ", "", StringComparison.Ordinal), session, game);

        // An end is written beside the game; disposing waits for it, as the exit of the process does.
        if (!session.IsSessionActive)
            session.Dispose();
        _world.Kill();
        if (way.EndsWith("power", StringComparison.Ordinal))
            _world.Boot = new Guid(9, 9, 9, new byte[8]);

        RecoveryData? offer = _world.Open().PendingRecovery;
        Assert.Equal(expected, offer?.ExitKind ?? RecoveryExitKind.Clean);
        if (expected == RecoveryExitKind.Exception)
            Assert.Equal("System.DivideByZeroException", offer!.ExitDetail);
    }

    [Fact]
    public void ForAKillBeforeTheFirstCheckpoint_WhenStartedAgain_NothingIsOffered()
    {
        SessionFlowCoordinator session = _world.Open();
        session.Attach(new FakeGame());
        session.StartSession(new PilotProfile("Maverick"));
        _world.Kill();
        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAHandlerOfTheProcess_WhenItRuns_CapturesNothing()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        session.Checkpoint();
        game.Mission.Capturing = () => throw new InvalidOperationException("captured outside of the game thread");
        game.Mission.Step = 5;
        _world.Process.Signal("SIGTERM");
        _world.Process.Crash("System.Exception");
        session.Tick();
        Assert.False(session.IsSessionActive);
        _world.Kill();
        Assert.Equal(RecoveryExitKind.Exception, _world.Open().PendingRecovery!.ExitKind);
    }

    [Fact]
    public void ForAnExit_WhenTheWriterIsBusy_WaitsForWhatIsQueued()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        session.Checkpoint();
        _world.Files.Shut();
        game.Mission.Step = 5;
        Task<CheckpointResult> queued = session.CheckpointAsync();
        Task<bool> exit = Task.Run(() =>
        {
            _world.Process.Exit(3);
            return true;
        });
        SpinWait.SpinUntil(() => exit.IsCompleted, TimeSpan.FromMilliseconds(200));
        Assert.False(exit.IsCompleted);
        _world.Files.Open();
        Assert.True(exit.Blocked());
        Assert.True(queued.Blocked().Succeeded);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.Equal(RecoveryExitKind.Abandoned, next.PendingRecovery!.ExitKind);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(5, restarted.Mission.Step);
    }

    private void Do(string step, SessionFlowCoordinator session, FakeGame game)
    {
        switch (step)
        {
            case "end": Assert.True(session.EndSession()); break;
            case "exit 0": _world.Process.Exit(0); break;
            case "exit 3": _world.Process.Exit(3); break;
            case "dispose": session.Dispose(); break;
            case "exception": _world.Process.Crash("System.DivideByZeroException"); break;
            case "suspend": session.Suspend(); break;
            case "resume": session.Resume(); session.Checkpoint(); break;
            case "signal": _world.Process.Signal("SIGTERM"); break;
            case "checkpoint":
                game.Mission.Step++;
                Assert.True(session.Checkpoint().Succeeded);
                break;
        }
    }
}

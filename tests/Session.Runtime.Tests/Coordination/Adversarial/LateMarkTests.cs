using System;
using System.Linq;

namespace SessionFlow.Tests.Coordination;

/// <summary>What the disk refused to note, and is still true, is noted when it takes writes again.</summary>
public sealed class LateMarkTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAnEndThatTheDiskRefused_WhenItTakesWritesAgain_NothingIsOffered(bool atDispose)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
        _world.Files.Refuses = GatedFiles.DiskFull;
        Assert.True(session.EndSession());
        WaitForRefusal();
        _world.Files.Refuses = null;
        if (atDispose)
        {
            session.Dispose();
        }
        else
        {
            session.ProblemReported += (_, e) => _resumed |= e.Problem.Kind == SessionProblemKind.StoreResumed;
            session.TickUntil(Resumed, "StoreResumed");
        }

        _world.Kill();
        Assert.Null(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForAStableRunThatTheDiskDidNotNote_WhenItTakesWritesAgain_TheRungIsNotSuspected()
    {
        _world.Crash();
        for (int run = 0; run < 3; run++)
        {
            SessionFlowCoordinator session = _world.Open();
            session.Attach(new FakeGame());
            Assert.Equal(0, session.PendingRecovery!.Rungs.Max(static rung => rung.FailedAttempts));
            Assert.True(session.AcceptRecovery().Succeeded);
            Assert.True(session.Checkpoint(Durability.Durable).Succeeded);
            _world.Files.Refuses = GatedFiles.DiskFull;
            int refused = _world.Files.Refused;
            session.ConfirmStable();
            WaitForRefusal(refused);
            _world.Files.Refuses = null;
            _resumed = false;
            session.ProblemReported += (_, e) => _resumed |= e.Problem.Kind == SessionProblemKind.StoreResumed;
            session.TickUntil(Resumed, "StoreResumed");
            _world.Kill();
        }
    }

    [Fact]
    public void ForADeclineThatTheDiskRefused_WhenItTakesWritesAgain_TheOfferDoesNotReturn()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        _world.Files.Refuses = GatedFiles.DiskFull;
        Assert.True(session.DeclineRecovery());
        _world.Files.Refuses = null;
        session.Dispose();
        Assert.Null(_world.Open().PendingRecovery);
    }

    private bool _resumed;

    private bool Resumed()
    {
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        return _resumed;
    }

    private void WaitForRefusal(int before = 0)
    {
        for (int i = 0; i < 3000 && _world.Files.Refused == before; i++)
            System.Threading.Thread.Sleep(5);
        Assert.NotEqual(before, _world.Files.Refused);
    }
}

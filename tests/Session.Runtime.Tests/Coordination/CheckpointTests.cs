using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using SessionFlow.Tests.Saves;

namespace SessionFlow.Tests.Coordination;

public sealed class CheckpointTests : IDisposable
{
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void ForTheInterval_WhenItHasPassed_OneCheckpointIsMade()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        int captures = 0;
        game.Mission.Capturing = () => captures++;
        session.RecoveryCheckpointInterval = TimeSpan.FromSeconds(10);
        _world.Clock.Advance(TimeSpan.FromSeconds(10) - TimeSpan.FromTicks(1));
        session.Tick();
        Assert.Equal(0, captures);
        _world.Clock.Advance(TimeSpan.FromTicks(1));
        session.Tick();
        session.Tick();
        Assert.Equal(1, captures);
        session.RecoveryCheckpointInterval = TimeSpan.FromSeconds(1);
        _world.Clock.Advance(TimeSpan.FromSeconds(1));
        session.Tick();
        Assert.Equal(2, captures);
        Assert.Throws<ArgumentOutOfRangeException>(() => session.RecoveryCheckpointInterval = TimeSpan.Zero);
    }

    [Fact]
    public void ForStateChangesAndSaves_WhenTicked_OneCheckpointCoversThemAll()
    {
        FakeSaves saves = _world.NewSaves();
        FakeStates states = new();
        (SessionFlowCoordinator session, FakeGame game) = _world.Play(new SessionServices { Saves = saves, GameState = states });
        int captures = 0;
        game.Mission.Capturing = () => captures++;
        states.Change("Mission");
        states.Change("Debrief");
        saves.SaveSlot(1, SaveType.Manual);
        Assert.Equal(0, captures);
        session.Tick();
        session.Tick();
        Assert.Equal(1, captures);
    }

    [Fact]
    public void ForAStartedSession_WhenFirstTicked_HasSomethingToComeBackTo()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        session.TickUntil(() => _world.Contents().Keys.Any(name => name.EndsWith(".snapshot", StringComparison.Ordinal)), "the first checkpoint");
        _world.Kill();
        Assert.NotNull(_world.Open().PendingRecovery);
    }

    [Fact]
    public void ForUnchangedState_WhenCheckpointed_NothingIsAppended()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        Assert.True(session.Checkpoint().ByteCount > 0);
        var before = _world.Contents();
        for (int i = 0; i < 10; i++)
        {
            _world.Clock.Advance(TimeSpan.FromSeconds(1));
            CheckpointResult again = session.Checkpoint();
            Assert.True(again.Succeeded);
            Assert.Equal(0, again.ByteCount);
        }

        var after = _world.Contents();
        Assert.Equal(before.Keys.Order(StringComparer.Ordinal), after.Keys.Order(StringComparer.Ordinal));
        Assert.All(before, file => Assert.Equal(file.Value, after[file.Key]));
    }

    [Fact]
    public void ForChangedMetadataAlone_WhenCheckpointed_ItComesBack()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        session.Checkpoint();
        session.UpdateSessionState(new() { ["progress"] = 99 });
        CheckpointResult result = session.Checkpoint();
        Assert.False(result.IsSnapshot);
        Assert.True(result.ByteCount > 0);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        Assert.Equal(99, next.PendingRecovery!.GameFlowContext["progress"].AsInt64());
    }

    [Fact]
    public void ForAChangedRootSet_WhenCheckpointed_ANewGenerationBegins()
    {
        (SessionFlowCoordinator session, _) = _world.Play();
        ulong first = session.Checkpoint().Generation;
        session.Track("extra", new Craft());
        CheckpointResult added = session.Checkpoint();
        Assert.True(added.IsSnapshot);
        Assert.True(added.Generation > first);
        session.Untrack("extra");
        Assert.True(session.Checkpoint().IsSnapshot);
        Assert.False(session.Checkpoint().IsSnapshot);
    }

    [Fact]
    public async Task ForABusyWriter_WhenCheckpointedAgain_TheNewerAnswersForTheOlder()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        session.Checkpoint();
        _world.Files.Shut();
        session.Track("extra", new Craft());
        Task<CheckpointResult> writing = session.CheckpointAsync();
        SpinWait.SpinUntil(() => writing.IsCompleted, TimeSpan.FromMilliseconds(100));
        game.Mission.Step = 1;
        Task<CheckpointResult> older = session.CheckpointAsync(Durability.Durable);
        game.Mission.Step = 2;
        Task<CheckpointResult> newer = session.CheckpointAsync();
        game.Mission.Step = 3;
        Assert.False(older.IsCompleted);
        _world.Files.Open();
        CheckpointResult[] results = await Task.WhenAll(writing, older, newer).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.All(results, result => Assert.True(result.Succeeded, result.Message));
        Assert.Same(results[1], results[2]);
        Assert.Equal(Durability.Durable, results[2].Durability);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(2, restarted.Mission.Step);
    }

    [Fact]
    public void ForAWaiter_WhenItBlocksTheGameThread_IsAnsweredWithoutATick()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        for (int i = 0; i < 50; i++)
        {
            game.Mission.Step = i;
            CheckpointResult result = session.CheckpointAsync().Blocked();
            Assert.True(result.Succeeded, result.Message);
        }
    }

    [Fact]
    public void ForAWaitersContinuation_WhenItBlocks_TheWriterGoesOn()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        using ManualResetEventSlim entered = new();
        using ManualResetEventSlim release = new();
        _world.Files.Shut();
        game.Mission.Step = 1;
        Task<bool> blocked = session.CheckpointAsync().ContinueWith(
            _ =>
            {
                entered.Set();
                return release.Wait(TimeSpan.FromSeconds(30));
            },
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        _world.Files.Open();
        Assert.True(entered.Wait(TimeSpan.FromSeconds(15)));
        game.Mission.Step = 2;
        Assert.True(session.Checkpoint().Succeeded);
        release.Set();
        Assert.True(blocked.Blocked());
    }

    [Fact]
    public void ForAStateThatCannotBeCaptured_WhenTicked_IsToldOnceAndKeepsWhatWasThere()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        List<SessionProblem> problems = new();
        session.ProblemReported += (_, e) => problems.Add(e.Problem);
        game.Mission.Step = 7;
        session.Checkpoint();
        game.Mission.Capturing = () => throw new InvalidOperationException("not now");
        game.Mission.Step = 8;
        CheckpointResult failed = session.Checkpoint();
        Assert.Equal(CheckpointFailure.CaptureFailed, failed.Failure);
        for (int i = 0; i < 5; i++)
        {
            _world.Clock.Advance(session.RecoveryCheckpointInterval);
            session.Tick();
        }

        Assert.Single(problems, problem => problem.Kind == SessionProblemKind.Capture);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(7, restarted.Mission.Step);
    }

    [Fact]
    public void ForQueuedCheckpoints_WhenDisposed_AreWrittenFirst()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 6;
        Task<CheckpointResult> queued = session.CheckpointAsync();
        session.Dispose();
        Assert.True(queued.Blocked().Succeeded);
        SessionFlowCoordinator next = _world.Open();
        Assert.Equal(RecoveryExitKind.Abandoned, next.PendingRecovery!.ExitKind);
        FakeGame restarted = new();
        next.Attach(restarted);
        Assert.True(next.AcceptRecovery().Succeeded);
        Assert.Equal(6, restarted.Mission.Step);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForNothingDue_WhenTicked_NothingIsAllocated(bool withRoots)
    {
        SessionFlowCoordinator session = _world.Open();
        if (withRoots)
            session.Attach(new FakeGame());
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        for (int i = 0; i < 200; i++)
            session.Tick();
        const int Ticks = 10_000;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < Ticks; i++)
            session.Tick();
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(allocated == 0, $"{allocated} bytes in {Ticks} ticks.");
    }

    [Fact]
    public void ForNoRootsAndNoData_WhenTicked_NoCheckpointIsMadeByItself()
    {
        SessionFlowCoordinator session = _world.Open();
        Assert.True(session.StartSession(new PilotProfile("Maverick")).Succeeded);
        session.Tick();
        session.EndSession();
        session.Dispose();
        Assert.DoesNotContain(_world.Contents().Keys, name => name.EndsWith(".snapshot", StringComparison.Ordinal));
    }

    [Fact]
    public void ForACheckpointWithoutASession_SaysSo()
    {
        SessionFlowCoordinator session = _world.Open();
        Assert.Equal(CheckpointFailure.NoSession, session.Checkpoint().Failure);
    }

    [Fact]
    public void ForManyCheckpoints_WhenRecovered_NoneThatWasAcknowledgedIsLost()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        Random random = new(5);
        int lost = 0;
        const int Rounds = 20;
        for (int round = 0; round < Rounds; round++)
        {
            int acknowledged = game.Mission.Step;
            for (int i = random.Next(1, 12); i > 0; i--)
            {
                game.Mission.Step++;
                game.Mission.Wing = random.Next(3) == 0 ? new Craft { Step = game.Mission.Step, Wing = game.Player } : game.Mission.Wing;
                if (session.Checkpoint((Durability)random.Next(2)).Succeeded)
                    acknowledged = game.Mission.Step;
            }

            game.Mission.Step++;
            _world.Kill();
            session = _world.Open();
            game = new FakeGame();
            session.Attach(game);
            Assert.True(session.AcceptRecovery().Succeeded);
            session.ConfirmStable();
            lost += game.Mission.Step < acknowledged ? 1 : 0;
            Assert.True(game.Mission.Wing is null || ReferenceEquals(game.Mission.Wing.Wing, game.Player));
        }

        Assert.True(lost == 0, $"{lost} of {Rounds} rounds lost what was acknowledged.");
    }
}

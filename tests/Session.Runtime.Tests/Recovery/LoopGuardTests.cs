using System;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Tests.Coordination;

namespace SessionFlow.Tests.Recovery;

public sealed class LoopGuardTests : IDisposable
{
    private static readonly Guid A = new(1, 0, 0, new byte[8]);
    private static readonly Guid B = new(2, 0, 0, new byte[8]);
    private static readonly Guid C = new(3, 0, 0, new byte[8]);
    private static readonly Guid D = new(4, 0, 0, new byte[8]);
    private readonly SessionWorld _world = new();

    public void Dispose() => _world.Dispose();

    private static RestoredRun Bad(Guid run, Guid origin, ulong generation) => new(run, new RungId(origin, generation), IsStable: false, EndedBadly: true);

    private static RestoredRun Stable(Guid run, Guid origin, ulong generation) => new(run, new RungId(origin, generation), IsStable: true, EndedBadly: true);

    private static RestoredRun Fine(Guid run, Guid origin, ulong generation) => new(run, new RungId(origin, generation), IsStable: false, EndedBadly: false);

    [Fact]
    public void ForBadRuns_CountsTheRungAndEveryCheckpointMadeFromIt()
    {
        LoopGuard guard = new([Bad(B, A, 5)]);
        Assert.Equal(1, guard.FailedAttempts(new RungId(A, 5)));
        Assert.Equal(1, guard.FailedAttempts(new RungId(B, 1)));
        Assert.Equal(0, guard.FailedAttempts(new RungId(A, 4)));

        guard = new LoopGuard([Bad(B, A, 5), Bad(C, B, 2)]);
        Assert.Equal(2, guard.FailedAttempts(new RungId(A, 5)));
        Assert.Equal(2, guard.FailedAttempts(new RungId(B, 2)));
        Assert.Equal(2, guard.FailedAttempts(new RungId(C, 1)));
        Assert.Equal(0, guard.FailedAttempts(new RungId(A, 4)));
    }

    [Fact]
    public void ForOtherEnds_CountsNone() =>
        Assert.Equal(0, new LoopGuard([Fine(B, A, 5), Fine(C, A, 5)]).FailedAttempts(new RungId(A, 5)));

    [Fact]
    public void ForAStableRun_TakesTheCountsBackAndBeginsANewLineage()
    {
        LoopGuard guard = new([Bad(B, A, 5), Stable(C, A, 5), Bad(D, C, 3)]);
        Assert.Equal(0, guard.FailedAttempts(new RungId(A, 5)));
        Assert.Equal(1, guard.FailedAttempts(new RungId(C, 3)));
        Assert.Equal(0, guard.FailedAttempts(new RungId(C, 2)));
    }

    [Fact]
    public void ForRunsInACircle_Ends()
    {
        LoopGuard guard = new([Bad(A, B, 1), Bad(B, A, 1)]);
        Assert.InRange(guard.FailedAttempts(new RungId(A, 1)), 1, 2);
    }

    [Fact]
    public void ForAStateThatAlwaysCrashes_TheThirdStartRecommendsTheOneBefore()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        session.Checkpoint();
        session.Track("extra", new Craft());
        game.Mission.Step = 2;
        ulong crashing = session.Checkpoint().Generation;
        for (int attempt = 0; attempt < 2; attempt++)
        {
            _world.Kill();
            SessionFlowCoordinator next = _world.Open();
            FakeGame restarted = new();
            next.Attach(restarted);
            next.Track("extra", new Craft());
            RecoveryRung recommended = next.PendingRecovery!.Recommended!;
            Assert.Equal((crashing, attempt), (recommended.Generation, recommended.FailedAttempts));
            Assert.True(next.AcceptRecovery().Succeeded);
            Assert.Equal(2, restarted.Mission.Step);
        }

        _world.Kill();
        SessionFlowCoordinator third = _world.Open();
        FakeGame last = new();
        third.Attach(last);
        RecoveryData offer = third.PendingRecovery!;
        Assert.Equal(2, offer.Rungs.First(rung => rung.Generation == crashing).FailedAttempts);
        Assert.NotEqual(crashing, offer.Recommended!.Generation);
        RecoveryResult result = third.AcceptRecovery();
        Assert.True(result.Succeeded);
        Assert.Equal(1, last.Mission.Step);

        // What is not recommended can still be chosen, in the session after.
        _world.Kill();
        SessionFlowCoordinator fourth = _world.Open();
        FakeGame chosen = new();
        fourth.Attach(chosen);
        Assert.True(fourth.AcceptRecovery(fourth.PendingRecovery!.Rungs.First(rung => rung.Generation == crashing)).Succeeded);
        Assert.Equal(2, chosen.Mission.Step);
    }

    [Fact]
    public void ForAKillWhileRestoring_TenTimes_CountsEachAndLosesNothing()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        session.Checkpoint(Durability.Durable);
        _world.Kill();
        for (int attempt = 0; attempt < 10; attempt++)
        {
            SessionFlowCoordinator next = _world.Open();
            FakeGame restarted = new();
            next.Attach(restarted);
            RecoveryRung rung = next.PendingRecovery!.Rungs[0];
            Assert.Equal(attempt, rung.FailedAttempts);
            Assert.Equal(attempt < LoopGuard.MaxAttempts, rung.IsRecommended);
            bool killed = false;
            restarted.Mission.Restored = _ =>
            {
                if (!killed)
                    _world.Kill();
                killed = true;
            };
            _ = next.AcceptRecovery(rung);
            Assert.True(killed);
        }

        SessionFlowCoordinator last = _world.Open();
        FakeGame whole = new();
        last.Attach(whole);
        Assert.True(last.AcceptRecovery(last.PendingRecovery!.Rungs[0]).Succeeded);
        Assert.Equal(1, whole.Mission.Step);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ForAStableRun_WhenItIsKilled_CountsNothing(bool confirmed)
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        session.Checkpoint();
        for (int run = 0; run < 4; run++)
        {
            _world.Kill();
            SessionFlowCoordinator next = _world.Open();
            FakeGame restarted = new();
            next.Attach(restarted);
            Assert.Equal(0, next.PendingRecovery!.Rungs.Max(rung => rung.FailedAttempts));
            Assert.True(next.AcceptRecovery().Succeeded);
            Assert.Equal(1, restarted.Mission.Step);
            if (confirmed)
                next.ConfirmStable();
            else
                _world.Clock.Advance(TimeSpan.FromSeconds(60));
            next.Tick();
            Assert.True(next.Checkpoint(Durability.Durable).Succeeded);
        }
    }

    [Fact]
    public void ForEveryRungHeldBack_NothingIsRecommendedAndNothingIsLost()
    {
        (SessionFlowCoordinator session, FakeGame game) = _world.Play();
        game.Mission.Step = 1;
        session.Checkpoint();
        for (int run = 0; run < 2; run++)
        {
            _world.Kill();
            SessionFlowCoordinator next = _world.Open();
            next.Attach(new FakeGame());
            Assert.True(next.AcceptRecovery().Succeeded);
        }

        _world.Kill();
        SessionFlowCoordinator last = _world.Open();
        FakeGame restarted = new();
        last.Attach(restarted);
        RecoveryData offer = last.PendingRecovery!;
        Assert.Null(offer.Recommended);
        Assert.Equal(RecoveryFailure.NothingRecommended, last.AcceptRecovery().Failure);
        Assert.True(last.AcceptRecovery(offer.Rungs[0]).Succeeded);
        Assert.Equal(1, restarted.Mission.Step);
    }

    [Fact]
    public void ForARecoveryOfWhichNoRungWouldDo_ItCountsAgainstNone()
    {
        _world.Crash();
        for (int run = 0; run < 3; run++)
        {
            SessionFlowCoordinator session = _world.Open();
            FakeGame game = new();
            session.Attach(game);
            Assert.Equal(0, session.PendingRecovery!.Rungs.Max(static rung => rung.FailedAttempts));
            Assert.NotNull(session.PendingRecovery.Recommended);
            game.Mission.Restored = _ => throw new InvalidOperationException("never");

            // Twice in one run: the second attempt is not taken for the first.
            Assert.Equal(RecoveryFailure.AllRungsFailed, session.AcceptRecovery().Failure);
            Assert.Equal(RecoveryFailure.AllRungsFailed, session.AcceptRecovery().Failure);
            _world.Kill();
        }

        SessionFlowCoordinator last = _world.Open();
        FakeGame whole = new();
        last.Attach(whole);
        Assert.True(last.AcceptRecovery().Succeeded);
        Assert.Equal(10, whole.Mission.Step);
    }

    [Fact]
    public void ForAFailedAndThenAKilledAttemptOfOneRun_TheKillCounts()
    {
        _world.Crash();
        SessionFlowCoordinator session = _world.Open();
        FakeGame game = new();
        session.Attach(game);
        game.Mission.Restored = _ => throw new InvalidOperationException("never");
        Assert.Equal(RecoveryFailure.AllRungsFailed, session.AcceptRecovery().Failure);
        game.Mission.Restored = null;
        Assert.True(session.AcceptRecovery().Succeeded);
        _world.Kill();
        SessionFlowCoordinator next = _world.Open();
        next.Attach(new FakeGame());
        Assert.Equal(1, next.PendingRecovery!.Recommended!.FailedAttempts);
    }
}

using System;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Recovery;

public sealed class LadderOrderTests
{
    private static readonly Guid Crashed = new(1, 0, 0, new byte[8]);
    private static readonly Guid Before = new(2, 0, 0, new byte[8]);
    private static readonly DateTimeOffset Time = new(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The ladder as it has to be, best first.</summary>
    private static readonly LadderEntry[] Ladder =
    [
        new(Crashed, 0, new Position(9, 7), -1, Time),
        new(Crashed, 0, new Position(9, 3), 4, Time.AddHours(-5)),
        new(Crashed, 0, new Position(8, 2), 2, Time),
        new(Crashed, 0, new Position(8, 2), -1, Time.AddHours(1)),
        new(Crashed, 0, new Position(3, 0), -1, Time),
        new(Before, 1, new Position(20, 0), -1, Time.AddYears(1)),
        new(Before, 1, new Position(1, 0), 5, Time),
        new(Guid.Empty, 0, default, 8, Time.AddHours(3)),
        new(Guid.Empty, 0, default, 1, Time.AddHours(2)),
        new(Guid.Empty, 0, default, 3, Time.AddHours(2)),
    ];

    [Fact]
    public void ForAnyOrder_WhenSorted_IsTheLadder()
    {
        Random random = new(11);
        for (int i = 0; i < 200; i++)
            Assert.Equal(Ladder, Ladder.OrderBy(_ => random.Next()).OrderBy(entry => entry, LadderOrder.Instance));
    }

    [Fact]
    public void ForAllTriples_TheOrderIsTotal()
    {
        int compared = 0;
        foreach (LadderEntry a in Ladder)
        {
            foreach (LadderEntry b in Ladder)
            {
                Assert.Equal(Math.Sign(LadderOrder.Instance.Compare(a, b)), -Math.Sign(LadderOrder.Instance.Compare(b, a)));
                foreach (LadderEntry c in Ladder)
                {
                    compared++;
                    if (LadderOrder.Instance.Compare(a, b) <= 0 && LadderOrder.Instance.Compare(b, c) <= 0)
                        Assert.True(LadderOrder.Instance.Compare(a, c) <= 0);
                }
            }
        }

        Assert.Equal(1000, compared);
    }

    [Fact]
    public void ForAChoice_TriesWhatIsBelowAndThenWhatIsAbove()
    {
        RecoveryRung[] rungs =
        [
            new(),
            new() { FailedAttempts = 2 },
            new() { Rejection = RungRejection.Checksum },
            new(),
            new() { FailedAttempts = 2 },
            new() { Rejection = RungRejection.Truncated },
            new() { FailedAttempts = 1 },
        ];
        Assert.Equal([3, 5, 6, 0], RecoveryChoice.Attempts(rungs, 3));
        Assert.Equal([4, 5, 6, 3, 0], RecoveryChoice.Attempts(rungs, 4));
        Assert.Equal(0, RecoveryChoice.Recommend(rungs));
        Assert.Equal(-1, RecoveryChoice.Recommend([rungs[1], rungs[2]]));
    }

    [Fact]
    public void ForTheAge_TheBoundaryAndTheFutureAreYoungEnough()
    {
        TimeSpan limit = TimeSpan.FromHours(24);
        Assert.False(RecoveryAge.IsTooOld(Time + limit, Time, limit));
        Assert.True(RecoveryAge.IsTooOld(Time + limit + TimeSpan.FromTicks(1), Time, limit));
        Assert.False(RecoveryAge.IsTooOld(Time, Time.AddYears(10), limit));
        Assert.True(RecoveryAge.IsFromFuture(Time, Time.AddTicks(1)));
        Assert.False(RecoveryAge.IsFromFuture(Time, Time));
    }
}

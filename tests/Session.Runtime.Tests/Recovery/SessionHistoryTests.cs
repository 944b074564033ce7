using System;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Recovery;

/// <summary>What marks tell of the sessions of a store, and what this process remembers of those that run in it.</summary>
public sealed class SessionHistoryTests
{
    [Fact]
    public void ForASignalWithoutAName_WhenClassified_TheRunWasAbandoned()
    {
        Mark signal = new(MarkKind.Note, DateTimeOffset.UnixEpoch, null, default, MarkText.Write((MarkText.Note, MarkText.Signal)));
        Assert.Equal((RecoveryExitKind.Abandoned, ""), ExitClassifier.Classify([signal], default, null));
    }

    [Fact]
    public void ForAttemptsInAnyOrder_WhenRead_TheLastByNumberIsWhereTheRunBegan()
    {
        Guid run = new(7, 7, 7, new byte[8]);
        Mark[] marks =
        [
            Attempt((MarkText.Generation, 2L), (MarkText.Run, run.ToString("D")), (MarkText.Attempt, 2L)),
            Attempt((MarkText.Generation, 1L), (MarkText.Run, run.ToString("D")), (MarkText.Attempt, 1L)),
            Attempt((MarkText.Run, new Guid(8, 8, 8, new byte[8]).ToString("D")), (MarkText.Attempt, 9L)),
            Attempt((MarkText.Generation, 5L), (MarkText.Run, "nobody"), (MarkText.Attempt, 9L)),
            Attempt((MarkText.Run, run.ToString("D").ToUpperInvariant()), (MarkText.Outcome, "another")),
        ];
        StoredSession stored = new(Guid.NewGuid(), marks, [], null) { LastSignOfLife = default, MarkerFiles = [] };
        RestoreAttempts attempts = RestoreAttempts.Of([SessionHistory.Of(stored, null)]);
        Assert.Equal(2, attempts.Last);
        Assert.Equal([new RestoredRun(run, new RungId(stored.Id, 2), IsStable: false, EndedBadly: true)], attempts.Runs);
    }

    [Fact]
    public void ForRunsOneAfterTheOther_WhenRead_TheyComeInTheOrderOfTheirAttempts()
    {
        Guid[] runs = [new(7, 7, 7, new byte[8]), new(8, 8, 8, new byte[8])];
        Mark[] marks =
        [
            Attempt((MarkText.Generation, 4L), (MarkText.Run, runs[0].ToString("D")), (MarkText.Attempt, 3L)),
            Attempt((MarkText.Generation, 5L), (MarkText.Run, runs[1].ToString("D")), (MarkText.Attempt, 1L)),
            Attempt((MarkText.Generation, 6L), (MarkText.Run, runs[1].ToString("D")), (MarkText.Attempt, 2L)),
            Attempt((MarkText.Generation, 7L), (MarkText.Run, runs[1].ToString("D")), (MarkText.Attempt, 2L)),
        ];
        StoredSession stored = new(Guid.NewGuid(), marks, [], null) { LastSignOfLife = default, MarkerFiles = [] };
        RestoreAttempts attempts = RestoreAttempts.Of([SessionHistory.Of(stored, null)]);
        Assert.Equal(3, attempts.Last);
        Assert.Equal([(runs[1], 7UL), (runs[0], 4UL)], attempts.Runs.Select(static run => (run.Session, run.Origin.Generation)));
    }

    [Fact]
    public void ForAnOfferThatIsOwed_OnlyAllItsRootsRetireItAndOnlyAllItsSessionsEndIt()
    {
        LiveSessions live = new();
        Guid[] sessions = [Guid.NewGuid(), Guid.NewGuid()];
        live.Owe(new OwedRetirement(sessions, ["mission", "player"]));
        Assert.Empty(live.OwedBy(static name => name == "mission"));
        Assert.Equal(sessions, live.OwedBy(static _ => true));
        live.Retired([sessions[1]]);
        Assert.Equal(sessions, live.OwedBy(static _ => true));
        live.Retired(sessions);
        Assert.Empty(live.OwedBy(static _ => true));
    }

    [Fact]
    public void ForNumbersThatScansFind_TheNextSessionFollowsTheHighest()
    {
        LiveSessions live = new();
        Assert.Null(live.NextNumber());
        live.Knows(5);
        live.Knows(3);
        Assert.Equal(6, live.NextNumber());
    }

    [Fact]
    public void ForASessionThatWentOnAfterItsLastMark_ThatIsToldFromItsNewestCheckpoint()
    {
        Mark suspend = new(MarkKind.Suspend, DateTimeOffset.UnixEpoch, null, new Position(1, 2), default);
        Assert.Equal([RecoveryExitKind.Killed, RecoveryExitKind.Suspended], new[] { 3UL, 1UL }.Select(newest => ExitKindOf(suspend, newest)));
        Mark signal = new(MarkKind.Note, DateTimeOffset.UnixEpoch, null, default, MarkText.Write((MarkText.Note, MarkText.Signal), (MarkText.Detail, "SIGTERM")));
        Assert.Equal((RecoveryExitKind.Abandoned, "SIGTERM"), ExitClassifier.Classify([signal], default, null));

        RecoveryExitKind ExitKindOf(Mark last, ulong newest)
        {
            StoredGeneration[] generations = new[] { newest, 1UL }.Select(number => new StoredGeneration { SessionId = default, Number = number, Files = null! }).ToArray();
            return SessionHistory.Of(new StoredSession(default, [last], generations, null) { LastSignOfLife = default, MarkerFiles = [] }, null).ExitKind;
        }
    }

    [Fact]
    public void ForAFieldOfAnotherKind_WhenAMarkIsRead_ItIsNotThere()
    {
        var fields = MarkText.Read(MarkText.Write((MarkText.Why, 5L), (MarkText.Number, "five"), (MarkText.Pilot, "Maverick"), (MarkText.Slot, 2L)));
        Assert.Equal((null, null, "Maverick", 2), (fields.Text(MarkText.Why), fields.Whole(MarkText.Number), fields.Text(MarkText.Pilot), fields.Whole(MarkText.Slot)));
        Assert.Equal((null, null), (fields.Text("nothing"), fields.Whole("nothing")));
    }

    [Fact]
    public void ForADiskThatTakesNoMark_WhenOffersAreRetired_TheFirstProblemIsSaid()
    {
        using TestStore store = new();
        Guid[] sessions = [Guid.NewGuid(), Guid.NewGuid()];
        Assert.Null(Retirement.Archive(store.Store, sessions, Retirement.Declined));
        store.Disk.Fault = static (_, operation) => operation.Kind == OperationKind.Append ? MemoryFileSystem.Error(28) : null;
        Assert.Equal(StoreProblemKind.DiskFull, Retirement.Archive(store.Store, [Guid.NewGuid(), .. sessions], Retirement.Declined)!.Kind);
    }

    private static Mark Attempt(params (string Key, SessionValue Value)[] text) =>
        new(MarkKind.RestoreAttempt, DateTimeOffset.UnixEpoch, null, default, MarkText.Write(text));
}

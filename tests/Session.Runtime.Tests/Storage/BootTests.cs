using System;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

/// <summary>
/// What the identity of a boot tells: missing as in a container without /proc, another one after a power cut, or changed
/// under a process that was frozen and thawed on another machine.
/// </summary>
public sealed class BootTests
{
    private static readonly Guid One = new(1, 1, 1, new byte[8]);
    private static readonly Guid Two = new(2, 2, 2, new byte[8]);

    public static TheoryData<string, string, RecoveryExitKind> Lives => new()
    {
        { "Start1", "1", RecoveryExitKind.Killed },
        { "Start1", "2", RecoveryExitKind.PowerOrSystem },
        { "Start1", "-", RecoveryExitKind.Killed },
        { "Start-", "1", RecoveryExitKind.Killed },
        { "Start-", "-", RecoveryExitKind.Killed },
        { "Start1 Note2", "2", RecoveryExitKind.Killed },
        { "Start1 Note2", "1", RecoveryExitKind.PowerOrSystem },
        { "Start1 Note-", "2", RecoveryExitKind.Killed },
        { "Start1 Suspend1", "1", RecoveryExitKind.Suspended },
        { "Start1 Suspend1", "2", RecoveryExitKind.Suspended },
        { "Start1 Suspend1 Resume1", "1", RecoveryExitKind.Killed },
        { "Start1 Suspend1 Resume1", "2", RecoveryExitKind.PowerOrSystem },
        { "Start1 Suspend1 Resume2", "2", RecoveryExitKind.Killed },
        { "Start1 Suspend1 Resume1 Suspend1", "2", RecoveryExitKind.Suspended },
        { "Start1 End1", "2", RecoveryExitKind.Clean },
        { "Start1 Stable1 RestoreAttempt2", "1", RecoveryExitKind.Killed },
        { "Start1 Stable1 Archived2", "1", RecoveryExitKind.Killed },
    };

    [Theory]
    [MemberData(nameof(Lives))]
    public void ForALife_WhenItIsLookedAtInABoot_ItsEndIsToldByItsOwnMarksAlone(string life, string now, RecoveryExitKind expected)
    {
        MemoryFileSystem disk = new();
        Guid session = new(7, 7, 7, new byte[8]);
        foreach (string step in life.Split(' '))
        {
            MarkKind kind = Enum.Parse<MarkKind>(step[..^1]);
            using StoreLease lease = Open(disk, step[^1..], seed: disk.Asked);
            byte[] payload = kind == MarkKind.End ? MarkText.Write((MarkText.Why, ExitWords.Of(RecoveryExitKind.Clean))) : [];
            bool isLaterRun = kind is MarkKind.RestoreAttempt or MarkKind.Archived;
            Assert.True(lease.Store.AppendMark(session, kind, payload, default, Durability.Durable, isLaterRun).Succeeded);
        }

        using StoreLease again = Open(disk, now, seed: 99);
        StoredSession found = Assert.Single(again.Store.Scan().Sessions);
        Assert.Equal(life.Split(' ').Length, found.Marks.Count);
        Assert.Equal(expected, ExitClassifier.Classify(found.Marks, default, again.Store.Environment.Boot).Kind);
        Assert.Equal(Boot(life.Split(' ')[0][^1..]), found.Boot);
    }

    [Fact]
    public void ForLocksThatDoNothing_WhenTheStoreIsUsedAndUsedAgain_ItStaysUnprotectedAndTwoProcessesLoseNothing()
    {
        MemoryFileSystem disk = new() { LocksWork = false };
        using StoreLease first = Open(disk, "1", seed: 1);
        using StoreLease second = Open(disk, "1", seed: 2);
        SessionLog[] logs = [first.Store.BeginSession(One), second.Store.BeginSession(Two)];
        for (int i = 0; i < 12; i++)
        {
            foreach (SessionLog log in logs)
            {
                Assert.True(log.AppendMark(MarkKind.Note, BitConverter.GetBytes(i), Durability.Durable).Succeeded);
                Assert.True((i % 3 == 0 ? TestStore.Snapshot(log, i) : TestStore.Append(log, i)).Succeeded);
                Assert.Null(log.Prune(new RetentionPolicy { Sessions = 1, MayForget = static _ => true }).Problem);
            }
        }

        Assert.All(new[] { first, second }, static lease => Assert.Equal(StoreAccessState.Unprotected, lease.Store.Acquire().State));
        StoreScan scan = first.Store.Scan();
        Assert.Equal(2, scan.Sessions.Count);
        Assert.All(scan.Sessions, static session => Assert.Equal(TestStore.State(11).Digest, session.Generations[0].State));
        Assert.All(scan.Sessions, static session => Assert.Equal(12, session.Marks.Count));
        Assert.Equal(first.Store.Identity, second.Store.Identity);
    }

    private static Guid? Boot(string name) => name switch { "1" => One, "2" => Two, _ => null };

    private static StoreLease Open(MemoryFileSystem disk, string boot, int seed) =>
        new StoreRegistry().Open(TestStore.Folder, new StoreEnvironment { Files = disk, Boot = Boot(boot), Random = new SeededRandom(seed) });
}

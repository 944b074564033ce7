using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;
using Xunit.Abstractions;

namespace SessionFlow.Tests.Storage;

/// <summary>
/// A small play of a session, with every operation failing in turn. Whatever fails, nothing throws, what was acknowledged
/// is there afterwards, and writing goes on once the cause is gone.
/// </summary>
public class FaultTests(ITestOutputHelper output)
{
    private const int Steps = 12;

    public static TheoryData<int, string> Errors => new()
    {
        { 28, nameof(StoreProblemKind.DiskFull) },
        { 30, nameof(StoreProblemKind.ReadOnly) },
        { 13, nameof(StoreProblemKind.AccessDenied) },
        { 2, nameof(StoreProblemKind.DirectoryGone) },
        { 24, nameof(StoreProblemKind.TooManyOpenFiles) },
        { 5, nameof(StoreProblemKind.IoError) },
    };

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ForAMarkerThatComesBack_WhenRead_TheMarksAreInTheOrderInWhichTheyWereMade(bool isLaterRun)
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        if (isLaterRun)
        {
            Assert.True(log.AppendMark(MarkKind.Start, default, Durability.Durable).Succeeded);
            store.Restart();
        }

        // Two parts fail; the second number is above the one that the next run will begin with.
        Dictionary<string, byte[]> failed = new();
        for (int i = 0; i < 2; i++)
        {
            store.Disk.Fault = (_, operation) =>
            {
                if (operation.Kind != OperationKind.SyncFile)
                    return null;
                foreach ((string path, Inode inode) in store.Disk.Files.Where(static file => file.Key.EndsWith(".marker", StringComparison.Ordinal)))
                    failed[path] = inode.Content.ToArray();
                return MemoryFileSystem.Error(5);
            };
            StoreResult result = isLaterRun
                ? store.Store.AppendMark(log.SessionId, MarkKind.Note, BitConverter.GetBytes(i), Durability.Durable)
                : log.AppendMark(MarkKind.Note, BitConverter.GetBytes(i), Durability.Durable);
            Assert.False(result.Succeeded);
        }

        store.Restart();
        store.Disk.Fault = null;
        Assert.True(store.Store.AppendMark(log.SessionId, MarkKind.RestoreAttempt, BitConverter.GetBytes(2), Durability.Durable).Succeeded);
        foreach ((string path, byte[] bytes) in failed.Where(file => !store.Disk.Files.ContainsKey(file.Key)))
            store.Disk.Put(path, bytes);

        int[] marks = store.Store.Scan().Sessions.Single().Marks.Where(static mark => mark.Kind != MarkKind.Start).Select(static mark => BitConverter.ToInt32(mark.Payload.Span)).ToArray();
        Assert.Equal([0, 1, 2], marks);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void ForEachOperation_WhenItFailsOnce_NothingAcknowledgedIsLost(int error, string kind)
    {
        int count = CountOperations();
        int problems = 0;
        for (int k = 0; k < count; k++)
        {
            using TestStore store = new(NewDisk());
            int at = store.Disk.Asked + k;
            store.Disk.Fault = (index, _) => index == at ? MemoryFileSystem.Error(error) : null;
            store.Disk.ShortWrite = operation => operation.Bytes.Length / 2;
            Play play = Play.Run(store);
            problems += play.Problems.Count;
            Assert.All(play.Problems, problem => Assert.Equal(kind, problem.Kind.ToString()));
            Assert.True(play.LongestFailure <= 1, $"operation {k}: the step after the failure failed too");
            play.Check(store, $"operation {k}");
        }

        output.WriteLine($"error {error}: {count} operations failed in turn, {problems} typed problems, 0 lost");
        Assert.True(problems > count / 2);
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void ForEachOperation_WhenAllFailFromThereOn_NothingAcknowledgedIsLostAndTheStoreComesBack(int error, string kind)
    {
        int count = CountOperations();
        for (int k = 0; k < count; k++)
        {
            using TestStore store = new(NewDisk());
            int from = store.Disk.Asked + k;
            store.Disk.Fault = (index, operation) => index >= from && operation.Changes ? MemoryFileSystem.Error(error) : null;
            Play play = Play.Run(store);
            Assert.All(play.Problems, problem => Assert.Equal(kind, problem.Kind.ToString()));
            store.Disk.Fault = null;
            play.Check(store, $"from operation {k} on");

            int i = 100 + k;
            Assert.True(TestStore.Snapshot(play.Log, i).Succeeded, $"from operation {k} on: it does not come back");
            Assert.Equal(TestStore.State(i).Digest, store.Store.Scan().Sessions.Single().Generations[0].State);
        }

        output.WriteLine($"error {error}: {count} points of no return, 0 lost");
    }

    [Fact]
    public void ForEachSync_WhenItFails_NothingIsCalledDurableThatIsNot()
    {
        int syncs = 0;
        int acknowledged = 0;
        for (int k = 0; k < Steps * 4; k++)
        {
            using TestStore store = new(NewDisk());
            int seen = 0;
            store.Disk.Fault = (_, operation) =>
                operation.Kind is OperationKind.SyncFile or OperationKind.SyncDirectory && seen++ == k ? MemoryFileSystem.Error(5) : null;
            Play play = Play.Run(store);
            if (seen <= k)
                break;

            syncs++;
            foreach ((int operations, Position position, int state) in play.Durable)
            {
                MemoryFileSystem disk = CrashPoint.After(Empty(), store.Disk.Operations, operations).Disk(static _ => Fate.Lost);
                StoredGeneration? found = Find(disk, position);
                Assert.True(found is not null, $"sync {k}: {position} was called durable");
                Assert.Equal(TestStore.State(state).Digest, StateAt(found, position));
                acknowledged++;
            }
        }

        output.WriteLine($"{syncs} syncs failed in turn, {acknowledged} durable acknowledgements held after a power cut at once");
        Assert.True(syncs > 5 && acknowledged > 20);
    }

    [Fact]
    public void ForAFileSystemWithoutDirectorySync_WhenDurableIsAsked_WrittenIsSaid()
    {
        MemoryFileSystem disk = NewDisk();
        disk.CanSyncDirectories = false;
        using TestStore store = new(disk);
        SessionLog log = store.Begin();
        Assert.Equal(Durability.Written, TestStore.Snapshot(log, 1).Acknowledgement.Reached);
        Assert.Equal(Durability.Written, log.AppendMark(MarkKind.Start, default, Durability.Durable).Acknowledgement.Reached);
    }

    [Fact]
    public void ForAFolderThatIsRemoved_WhenTheSessionGoesOn_ItSaysSoOnceAndMakesItAgain()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        store.Disk.Remove(TestStore.Folder);

        Assert.Equal(StoreProblemKind.DirectoryGone, TestStore.Append(log, 2).Problem!.Kind);
        Assert.Equal(SnapshotReason.AfterFailure, log.NeedsSnapshot());
        Assert.Equal(StoreProblemKind.SnapshotNeeded, TestStore.Append(log, 2).Problem!.Kind);
        Assert.True(TestStore.Snapshot(log, 2).Succeeded);
        Assert.Equal(TestStore.State(2).Digest, store.Store.Scan().Sessions.Single().Generations.Single().State);
        Assert.Equal(StoreAccessState.Held, store.Store.Access.State);
    }

    [Fact]
    public void ForASnapshotThatCannotBeWritten_WhenItIsTriedAgainAndAgain_NoRubbishPilesUp()
    {
        using TestStore store = new(NewDisk());
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        foreach (OperationKind kind in new[] { OperationKind.Append, OperationKind.SyncFile, OperationKind.SyncDirectory })
        {
            store.Disk.Fault = (_, operation) => operation.Kind == kind ? MemoryFileSystem.Error(28) : null;
            for (int i = 0; i < 20; i++)
                Assert.False(TestStore.Snapshot(log, 2).Succeeded);

            // The lock, the good snapshot, and at most the last try whose sync failed.
            Assert.InRange(store.Disk.Files.Count, 2, 3);
        }
    }

    /// <summary>The disk of each test.</summary>
    private protected virtual MemoryFileSystem NewDisk() => new();

    private MemoryFileSystem Empty()
    {
        MemoryFileSystem disk = NewDisk();
        disk.CreateDirectory(TestStore.Folder);
        return disk;
    }

    private int CountOperations()
    {
        using TestStore store = new(NewDisk());
        int before = store.Disk.Asked;
        _ = Play.Run(store);
        return store.Disk.Asked - before;
    }

    private static StoredGeneration? Find(MemoryFileSystem disk, Position position) =>
        StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder)).Sessions
            .SelectMany(static session => session.Generations)
            .FirstOrDefault(g => g.IsValid && g.Number == position.Generation && g.Position.Delta >= position.Delta);

    private static StateDigest StateAt(StoredGeneration found, Position position)
    {
        GenerationContent content = found.Read(out _)!;
        return position.Delta == 0 ? content.Base : content.Deltas[(int)position.Delta - 1].Result;
    }

    /// <summary>Twelve checkpoints, some durable, a snapshot among them, with marks in between.</summary>
    private sealed class Play
    {
        private readonly List<(Position Position, int State)> _acknowledged = [];
        private readonly List<(int Id, Durability Durability)> _marks = [];

        private int _failures;

        public required SessionLog Log { get; init; }

        public List<(int Operations, Position Position, int State)> Durable { get; } = [];

        public List<StoreProblem> Problems { get; } = [];

        /// <summary>Steps in a row that failed.</summary>
        public int LongestFailure { get; private set; }

        public static Play Run(TestStore store)
        {
            Play play = new() { Log = store.Begin() };
            for (int i = 0; i < Steps; i++)
                play.Step(store, i);

            return play;
        }

        /// <summary>What was acknowledged is what a scan finds, or something newer that was submitted.</summary>
        public void Check(TestStore store, string when)
        {
            MemoryFileSystem disk = store.Disk.Clone();
            StoredSession? session = StoreScanner.Scan(new StoreFolder(disk, TestStore.Folder)).Sessions.SingleOrDefault();
            foreach ((Position position, int state) in _acknowledged)
            {
                StoredGeneration? found = Find(disk, position);
                Assert.True(found is not null, $"{when}: {position} is lost");
                Assert.Equal(TestStore.State(state).Digest, StateAt(found, position));
            }

            IEnumerable<int> marks = session?.Marks.Select(static mark => BitConverter.ToInt32(mark.Payload.Span)) ?? [];
            Assert.Equal(marks.Distinct(), marks);
            Assert.Subset(marks.ToHashSet(), _marks.Select(static mark => mark.Id).ToHashSet());
        }

        private void Step(TestStore store, int i)
        {
            Durability durability = i % 3 == 1 ? Durability.Written : Durability.Durable;
            if (i % 4 == 0)
                Note(Log.AppendMark(MarkKind.Note, BitConverter.GetBytes(i), durability), () => _marks.Add((i, durability)));

            bool snapshot = Log.NeedsSnapshot(changed: i == 7) != SnapshotReason.None;
            StoreResult result = snapshot ? TestStore.Snapshot(Log, i, durability) : TestStore.Append(Log, i, durability);
            if (i % 5 == 4 && result.Succeeded)
                result = Log.Flush(durability = Durability.Durable);

            _failures = result.Succeeded ? 0 : _failures + 1;
            LongestFailure = Math.Max(LongestFailure, _failures);
            Note(result, () =>
            {
                _acknowledged.Add((result.Acknowledgement.Position, i));
                Assert.Equal(durability, result.Acknowledgement.Reached);
                if (durability == Durability.Durable)
                    Durable.Add((store.Disk.Operations.Count, result.Acknowledgement.Position, i));
            });
        }

        private void Note(StoreResult result, Action succeeded)
        {
            if (result.Succeeded)
                succeeded();
            else
                Problems.Add(result.Problem);
        }
    }
}

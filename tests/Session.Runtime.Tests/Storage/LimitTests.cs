using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using SessionFlow.Recovery;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

/// <summary>What is too much, too long or gone: each is said, and nothing is lost by it.</summary>
public sealed class LimitTests
{
    [Fact]
    public void ForAJournalThatGrows_WhenItIsLongerThanItsSnapshot_ASnapshotIsDue()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        int appended = 0;
        while (log.NeedsSnapshot() == SnapshotReason.None)
        {
            Assert.True(TestStore.Append(log, ++appended, Durability.Written, size: 100_000).Succeeded);
            Assert.InRange(appended, 1, 12);
        }

        Assert.Equal((SnapshotReason.JournalLength, 11), (log.NeedsSnapshot(), appended));
        Assert.Equal(StoreProblemKind.SnapshotNeeded, TestStore.Append(log, 99).Problem!.Kind);
        Assert.Equal(SnapshotReason.Changed, log.NeedsSnapshot(changed: true));
    }

    [Fact]
    public void ForManySmallDeltas_WhenThereAreSoMany_ASnapshotIsDue()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        for (int i = 0; i < FormatLimits.DeltasPerGeneration; i++)
        {
            Assert.Equal(SnapshotReason.None, log.NeedsSnapshot());
            Assert.True(log.AppendDelta(default, new StateDigest(0, (ulong)i), Durability.Written).Succeeded);
        }

        Assert.Equal(SnapshotReason.DeltaCount, log.NeedsSnapshot());
        Assert.Equal(FormatLimits.DeltasPerGeneration, store.Store.Scan().Sessions.Single().Generations.Single().Journal.Deltas);
    }

    [Fact]
    public void ForMoreThanAFileHolds_WhenItIsWritten_ItIsRefusedAndWhatWasThereStays()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        ReadOnlyMemory<byte> half = new byte[FormatLimits.LargestFile / 2];
        int files = store.Disk.Files.Count;

        Assert.Equal(StoreProblemKind.TooLarge, log.WriteSnapshot([new Section(1, half), new Section(2, half)], 1, default, Durability.Written).Problem!.Kind);
        Section[] many = [.. Enumerable.Repeat(new Section(1, default), FormatLimits.MostSections + 1)];
        Assert.Equal(StoreProblemKind.TooLarge, log.WriteSnapshot(many, 1, default, Durability.Written).Problem!.Kind);
        Assert.Equal(StoreProblemKind.TooLarge, log.AppendMark(MarkKind.Note, new byte[FormatLimits.LargestMark + 1], Durability.Written).Problem!.Kind);
        Assert.Equal(StoreProblemKind.SnapshotNeeded, log.AppendDelta(new byte[FormatLimits.LargestFile], default, Durability.Written).Problem!.Kind);
        Assert.Equal(files, store.Disk.Files.Count);
        Assert.True(TestStore.Append(log, 2).Succeeded);
    }

    [Fact]
    public void ForALogThatIsClosedOrHasNothing_WhenAskedToWrite_ItSaysSo()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.Equal(StoreProblemKind.SnapshotNeeded, log.Flush(Durability.Durable).Problem!.Kind);
        Assert.Equal(StoreProblemKind.SnapshotNeeded, log.Prune().Problem!.Kind);
        Assert.Equal(StoreProblemKind.SnapshotNeeded, TestStore.Append(log, 1).Problem!.Kind);
        log.Dispose();
        Assert.Equal(StoreProblemKind.Closed, log.Flush(Durability.Durable).Problem!.Kind);
        Assert.Equal(StoreProblemKind.Closed, TestStore.Append(log, 1).Problem!.Kind);
        Assert.Equal(StoreProblemKind.Closed, TestStore.Snapshot(log, 1).Problem!.Kind);
    }

    [Fact]
    public void ForManyMarks_WhenNoneIsDurable_OneIsMadeSoUnaskedAndALongPartIsLeft()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        for (int i = 0; i < 1000; i++)
            Assert.Equal(i % 257 == 256 ? Durability.Durable : Durability.Written, log.AppendMark(MarkKind.Note, BitConverter.GetBytes(i), Durability.Written).Acknowledgement.Reached);

        for (int i = 1000; i < 1040; i++)
            Assert.True(log.AppendMark(MarkKind.Note, new byte[60_000], Durability.Durable).Succeeded);

        Assert.Equal(3, store.Disk.Files.Keys.Count(static path => path.EndsWith(".marker", StringComparison.Ordinal)));
        Assert.Equal(1040, store.Store.Scan().Sessions.Single().Marks.Count);

        // So many are not all kept in memory to be written again; those on the disk stay.
        for (int i = 1040; i < 6000; i++)
            Assert.True(log.AppendMark(MarkKind.Note, BitConverter.GetBytes(i), Durability.Durable).Succeeded);
        Assert.Equal(6000, store.Store.Scan().Sessions.Single().Marks.Count);
    }

    [Fact]
    public void ForAFolderThatCannotBeListed_WhenScannedOrPruned_TheProblemIsSaid()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        store.Disk.Fault = static (_, operation) => operation.Kind == OperationKind.List ? MemoryFileSystem.Error(5) : null;
        Assert.Equal(StoreProblemKind.IoError, store.Store.Scan().Problem!.Kind);
        Assert.Equal(StoreProblemKind.IoError, log.Prune().Problem!.Kind);
        store.Disk.Fault = null;
        Assert.Null(log.Prune().Problem);
    }

    [Fact]
    public void ForAFileThatVanishesOrShrinksWhileItIsRead_ItSaysSo()
    {
        MemoryFileSystem disk = new();
        StoreFolder folder = new(disk, TestStore.Folder);
        disk.Put(TestStore.Folder + "/x", [1, 2, 3]);
        disk.Fault = (_, operation) =>
        {
            if (operation.Kind == OperationKind.OpenRead)
                disk.Remove(operation.Path);
            return null;
        };
        Assert.Null(folder.Read("x", 10, out Rejection? rejection));
        Assert.Equal(RejectReason.Missing, rejection!.Reason);
        Assert.Null(folder.Read("x", 10, out rejection));
        Assert.Equal(RejectReason.Missing, rejection!.Reason);

        disk.Put(TestStore.Folder + "/y", new byte[20]);
        disk.Fault = (_, operation) => operation.Kind == OperationKind.Describe ? MemoryFileSystem.Error(5) : null;
        Assert.Equal(0, folder.LengthOf("y"));
        Assert.Null(folder.Read("y", 10, out rejection));
        Assert.Equal(RejectReason.Unreadable, rejection!.Reason);
        disk.Fault = null;
        Assert.Null(folder.Read("y", 10, out rejection));
        Assert.Equal(RejectReason.TooLarge, rejection!.Reason);
        Assert.Equal(20, folder.LengthOf("y"));
    }

    public static TheoryData<int, string> Errors => new()
    {
        { 28, nameof(StoreProblemKind.DiskFull) }, { 69, nameof(StoreProblemKind.DiskFull) }, { 122, nameof(StoreProblemKind.DiskFull) },
        { unchecked((int)0x80070070), nameof(StoreProblemKind.DiskFull) }, { unchecked((int)0x80070027), nameof(StoreProblemKind.DiskFull) },
        { 30, nameof(StoreProblemKind.ReadOnly) }, { unchecked((int)0x80070013), nameof(StoreProblemKind.ReadOnly) },
        { 1, nameof(StoreProblemKind.AccessDenied) }, { 13, nameof(StoreProblemKind.AccessDenied) }, { unchecked((int)0x80070005), nameof(StoreProblemKind.AccessDenied) },
        { 2, nameof(StoreProblemKind.DirectoryGone) }, { 116, nameof(StoreProblemKind.DirectoryGone) },
        { unchecked((int)0x80070002), nameof(StoreProblemKind.DirectoryGone) }, { unchecked((int)0x80070003), nameof(StoreProblemKind.DirectoryGone) },
        { 23, nameof(StoreProblemKind.TooManyOpenFiles) }, { 24, nameof(StoreProblemKind.TooManyOpenFiles) }, { unchecked((int)0x80070004), nameof(StoreProblemKind.TooManyOpenFiles) },
        { 11, nameof(StoreProblemKind.InUse) }, { 35, nameof(StoreProblemKind.InUse) },
        { unchecked((int)0x80070020), nameof(StoreProblemKind.InUse) }, { unchecked((int)0x80070021), nameof(StoreProblemKind.InUse) },
        { 5, nameof(StoreProblemKind.IoError) }, { 0, nameof(StoreProblemKind.IoError) }, { -1, nameof(StoreProblemKind.IoError) },
    };

    [Theory]
    [MemberData(nameof(Errors))]
    public void ForTheNumbersOfSystems_EachIsWhatItMeans(int number, string kind)
    {
        StoreProblem problem = StoreProblem.From(new IOException("?", number), "a test");
        Assert.Equal(kind, problem.Kind.ToString());
        Assert.EndsWith("(a test)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForALibraryThatWasLeftOutOfTheGame_TheMessageNamesIt()
    {
        Exception missing = Assert.ThrowsAny<IOException>(static () => System.Reflection.Assembly.Load("Left.Out, Version=1.2.0.0"));
        StoreProblem problem = StoreProblem.From(missing, "a test");
        Assert.Equal(StoreProblemKind.IoError, problem.Kind);
        Assert.Equal("Left.Out could not be loaded: it has to lie beside the game. (a test)", problem.Message);
    }

    [Fact]
    public void ForExceptions_TheEnvironmentsAreTold()
    {
        (Exception Exception, StoreProblemKind? Kind)[] all =
        [
            (new FileNotFoundException(), StoreProblemKind.DirectoryGone), (new DirectoryNotFoundException(), StoreProblemKind.DirectoryGone),
            (new DriveNotFoundException(), StoreProblemKind.DirectoryGone), (new UnauthorizedAccessException(), StoreProblemKind.AccessDenied),
            (new System.Security.SecurityException(), StoreProblemKind.AccessDenied), (new NotSupportedException(), StoreProblemKind.IoError),
            (new ArgumentException("a path"), StoreProblemKind.IoError), (new InvalidOperationException(), null), (new OutOfMemoryException(), null),
        ];
        foreach ((Exception exception, StoreProblemKind? kind) in all)
        {
            Assert.Equal(kind is not null, StoreProblem.IsEnvironmental(exception));
            if (kind is not null)
                Assert.Equal(kind, StoreProblem.From(exception, "x").Kind);
        }
    }

    [Fact]
    public void ForEveryReasonOfTheStore_TheLadderHasItsWord()
    {
        Dictionary<RejectReason, RungRejection> words = new()
        {
            [RejectReason.Missing] = RungRejection.Missing,
            [RejectReason.Unreadable] = RungRejection.Missing,
            [RejectReason.Truncated] = RungRejection.Truncated,
            [RejectReason.Checksum] = RungRejection.Checksum,
            [RejectReason.NotOurs] = RungRejection.Checksum,
            [RejectReason.UnknownVersion] = RungRejection.SchemaNewer,
            [RejectReason.UnknownFlags] = RungRejection.SchemaNewer,
            [RejectReason.Malformed] = RungRejection.ValidationFailed,
            [RejectReason.TooLarge] = RungRejection.ValidationFailed,
            [RejectReason.NotAFile] = RungRejection.ValidationFailed,
        };
        Assert.Equal(Enum.GetValues<RejectReason>().Order(), words.Keys.Order());
        Assert.All(words, static pair => Assert.Equal(pair.Value, RungRejections.Of(pair.Key)));
    }
}

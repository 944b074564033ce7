using System;
using System.Diagnostics;
using System.IO;
using System.Threading;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

public sealed class LockTests : IDisposable
{
    private readonly TemporaryStore _store = new();

    public void Dispose() => _store.Dispose();

    [Fact]
    public void ForAStore_WhenOpened_ItsLockIsHeld() => Assert.Equal(StoreAccessState.Held, _store.Current.Access.State);

    [Fact]
    public void ForOneProcess_WhenAStoreIsOpenedTwice_ItIsSharedUntilTheLastLeaseGoes()
    {
        StoreLease second = _store.Registry.Open(_store.Folder + Path.DirectorySeparatorChar, _store.Environment);
        Assert.Same(_store.Current, second.Store);
        second.Dispose();
        second.Dispose();
        Assert.Equal(StoreAccessState.Held, _store.Current.Acquire().State);
        Assert.True(_store.Current.BeginSession(_store.NextId()).AppendMark(MarkKind.Start, default, Durability.Written).Succeeded);
    }

    [Fact]
    public void ForAStoreThatIsClosed_WhenItIsAcquiredAgain_TheLockStaysFree()
    {
        CheckpointStore closed = _store.Current;
        closed.Dispose();
        _ = closed.Acquire();
        using StoreLease next = new StoreRegistry().Open(_store.Folder, _store.Environment);
        Assert.Equal(StoreAccessState.Held, next.Store.Access.State);
    }

    [Fact]
    public void ForASecondOwner_WhenTheFirstLives_ItIsInUseAndWritesNothingAndTakesOverLater()
    {
        StoreRegistry other = new();
        using StoreLease second = other.Open(_store.Folder, _store.Environment);
        Assert.Equal(StoreAccessState.InUse, second.Store.Access.State);
        StoreResult refused = second.Store.BeginSession(_store.NextId()).AppendMark(MarkKind.Start, default, Durability.Written);
        Assert.Equal(StoreProblemKind.InUse, refused.Problem!.Kind);
        Assert.Single(Directory.GetFileSystemEntries(_store.Folder));

        _store.Current.Dispose();
        Assert.True(second.Store.BeginSession(_store.NextId()).AppendMark(MarkKind.Start, default, Durability.Written).Succeeded);
        Assert.Equal(StoreAccessState.Held, second.Store.Access.State);
    }

    [Fact]
    public void ForAnotherProcess_WhenItIsKilledWithTheLock_TheLockIsFree()
    {
        if (!OperatingSystem.IsLinux())
            return;

        _store.Current.Dispose();
        using Process other = Process.Start("flock", ["--no-fork", Path.Combine(_store.Folder, FileName.Lock), "sleep", "60"]);
        StoreRegistry registry = new();
        try
        {
            Assert.True(SpinWait.SpinUntil(() => StateOf(registry) == StoreAccessState.InUse, TimeSpan.FromSeconds(20)));
        }
        finally
        {
            other.Kill();
            other.WaitForExit();
        }

        Assert.Equal(StoreAccessState.Held, StateOf(registry));
    }

    [Fact]
    public void ForAFileSystemWhoseLocksDoNothing_WhenOpened_ItSaysUnprotectedAndWritesOn()
    {
        using TestStore store = new(new MemoryFileSystem { LocksWork = false });
        Assert.Equal(StoreAccessState.Unprotected, store.Store.Access.State);
        Assert.True(TestStore.Snapshot(store.Begin(), 1).Succeeded);
    }

    [Fact]
    public void ForALockFileThatWasRemovedAndTakenByAnother_WhenTheSessionGoesOn_ItIsUnprotectedAndLosesNothing()
    {
        using TestStore store = new();
        SessionLog log = store.Begin();
        Assert.True(TestStore.Snapshot(log, 1).Succeeded);
        store.Disk.Remove(TestStore.Folder + "/" + FileName.Lock);
        StoreLease? other = null;
        store.Disk.Fault = (_, operation) =>
        {
            if (operation.Kind == OperationKind.OpenExclusive && other is null)
            {
                store.Disk.Fault = null;
                other = new StoreRegistry().Open(TestStore.Folder, store.Environment);
            }

            return null;
        };
        Assert.True(TestStore.Append(log, 2).Succeeded);
        Assert.Equal(StoreAccessState.Unprotected, store.Store.Access.State);
        Assert.Equal(StoreAccessState.Held, other!.Store.Access.State);
    }

    [Fact]
    public void ForAFolderThatCannotBeMade_WhenOpened_ItIsUnavailableWithAReasonAndReadsAsEmpty()
    {
        File.WriteAllText(Path.Combine(_store.Folder, "file"), "");
        using StoreLease lease = new StoreRegistry().Open(Path.Combine(_store.Folder, "file", "saves"), _store.Environment);
        Assert.Equal(StoreAccessState.Unavailable, lease.Store.Access.State);
        Assert.NotNull(lease.Store.Access.Problem);
        Assert.Empty(lease.Store.Scan().Sessions);
        Assert.NotNull(TestStore.Snapshot(lease.Store.BeginSession(_store.NextId()), 1).Problem);
    }

    [Fact]
    public void ForAClosedStore_WhenWrittenTo_ItSaysClosed()
    {
        SessionLog log = _store.Current.BeginSession(_store.NextId());
        _store.Current.Dispose();
        Assert.Equal(StoreProblemKind.Closed, TestStore.Snapshot(log, 1).Problem!.Kind);
        Assert.Equal(StoreProblemKind.Closed, log.AppendMark(MarkKind.End, default, Durability.Written).Problem!.Kind);
    }

    private StoreAccessState StateOf(StoreRegistry registry)
    {
        using StoreLease lease = registry.Open(_store.Folder, _store.Environment);
        return lease.Store.Access.State;
    }
}

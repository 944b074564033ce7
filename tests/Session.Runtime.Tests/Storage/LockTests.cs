using System;
using System.IO;
using SessionFlow.Storage;

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
    public void ForASecondOwner_WhenTheFirstLives_ItIsInUseAndWritesNothingAndTakesOverLater()
    {
        StoreRegistry other = new();
        using StoreLease second = other.Open(_store.Folder, _store.Environment);
        Assert.Equal(StoreAccessState.InUse, second.Store.Access.State);
        StoreResult refused = second.Store.BeginSession(_store.NextId()).AppendMark(MarkKind.Start, default, Durability.Written);
        Assert.Equal(StoreProblemKind.InUse, refused.Problem!.Kind);
        Assert.Single(Directory.GetFileSystemEntries(_store.Folder));

        ((IDisposable)_store.Current).Dispose();
        Assert.True(second.Store.BeginSession(_store.NextId()).AppendMark(MarkKind.Start, default, Durability.Written).Succeeded);
        Assert.Equal(StoreAccessState.Held, second.Store.Access.State);
    }
}

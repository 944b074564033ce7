using System;
using System.IO;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage;

/// <summary>A store in a folder of its own on the real disk, with a clock and randomness of its own.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private StoreLease _lease;

    public TemporaryStore()
    {
        Folder = Path.Combine(Path.GetTempPath(), "session-tests", Guid.NewGuid().ToString("N"));
        Environment = new StoreEnvironment { Clock = Clock, Random = new SeededRandom(1), Boot = new Guid(1, 2, 3, new byte[8]) };
        _lease = Registry.Open(Folder, Environment);
    }

    public string Folder { get; }

    public StoreRegistry Registry { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public StoreEnvironment Environment { get; }

    public CheckpointStore Current => _lease.Store;

    public Guid NextId() => Environment.Random.NextGuid();

    /// <summary>Closes the store and opens it again, as a new process does.</summary>
    public CheckpointStore Reopen()
    {
        _lease.Dispose();
        _lease = Registry.Open(Folder, Environment);
        return _lease.Store;
    }

    public void Dispose()
    {
        _lease.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
    }
}

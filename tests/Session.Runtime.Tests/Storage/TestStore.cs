using System;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using SessionFlow.Storage;
using SessionFlow.Tests.Storage.Simulation;

namespace SessionFlow.Tests.Storage;

/// <summary>A store on a disk in memory, and what the tests write into it.</summary>
internal sealed class TestStore : IDisposable
{
    public const string Folder = "/saves";

    private StoreLease _lease;

    public TestStore(MemoryFileSystem? disk = null, int seed = 1, Action? pause = null)
    {
        Disk = disk ?? new MemoryFileSystem();
        Environment = new StoreEnvironment { Files = Disk, Clock = Clock, Random = new SeededRandom(seed), Boot = new Guid(1, 2, 3, new byte[8]), Pause = _ => pause?.Invoke() };
        _lease = new StoreRegistry().Open(Folder, Environment);
    }

    public MemoryFileSystem Disk { get; }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero));

    public StoreEnvironment Environment { get; }

    public CheckpointStore Store => _lease.Store;

    public SessionLog Begin() => Store.BeginSession(Environment.Random.NextGuid());

    /// <summary>Ends the process and starts another.</summary>
    public void Restart()
    {
        Disk.KillProcess();
        _lease = new StoreRegistry().Open(Folder, Environment);
    }

    public void Dispose() => _lease.Dispose();

    /// <summary>State number i: some bytes, and their digest.</summary>
    public static (Section[] Sections, StateDigest Digest) State(int i, int size = 300)
    {
        byte[] bytes = Bytes.Of(i, size);
        return ([new Section(1, bytes), new Section(2, BitConverter.GetBytes(i))], StateDigest.Of(bytes));
    }

    public static StoreResult Snapshot(SessionLog log, int i, Durability durability = Durability.Durable, int size = 300) =>
        log.WriteSnapshot(State(i, size).Sections, 42, State(i, size).Digest, durability);

    public static StoreResult Append(SessionLog log, int i, Durability durability = Durability.Durable, int size = 300) =>
        log.AppendDelta(State(i, size).Sections[0].Bytes, State(i, size).Digest, durability);

    /// <summary>The path of the only file with an extension.</summary>
    public string PathOf(string extension) => Disk.Files.Keys.Single(path => path.EndsWith(extension, StringComparison.Ordinal));
}

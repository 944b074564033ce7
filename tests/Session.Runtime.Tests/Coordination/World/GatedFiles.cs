using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Coordination;

/// <summary>The real disk, behind a gate that can be shut and that can refuse every write.</summary>
internal sealed class GatedFiles : IFileSystem
{
    private readonly object _gate = new();
    private readonly PhysicalFileSystem _disk = PhysicalFileSystem.Instance;
    private bool _isShut;
    private int _held;
    private int _refused;

    /// <summary>Thrown by every write while it is set.</summary>
    public Func<Exception>? Refuses { get; set; }

    /// <summary>How many writes were refused.</summary>
    public int Refused => Volatile.Read(ref _refused);

    public void Shut()
    {
        lock (_gate)
            _isShut = true;
    }

    /// <summary>Waits until a write stands before the shut gate.</summary>
    public void WaitUntilHeld()
    {
        lock (_gate)
        {
            while (_held == 0)
                Monitor.Wait(_gate);
        }
    }

    public void Open()
    {
        lock (_gate)
        {
            _isShut = false;
            Monitor.PulseAll(_gate);
        }
    }

    public string Canonicalize(string path) => _disk.Canonicalize(path);

    public void CreateDirectory(string path)
    {
        if (!Directory.Exists(path))
            Pass();
        _disk.CreateDirectory(path);
    }

    public IEnumerable<string> List(string directory) => _disk.List(directory);

    public FileEntry Describe(string path) => _disk.Describe(path);

    public IStoreFile CreateNew(string path)
    {
        Pass();
        return new GatedFile(this, _disk.CreateNew(path));
    }

    public IStoreFile OpenRead(string path) => _disk.OpenRead(path);

    public IDisposable OpenExclusive(string path) => _disk.OpenExclusive(path);

    public void Move(string from, string to)
    {
        Pass();
        _disk.Move(from, to);
    }

    public void Delete(string path) => _disk.Delete(path);

    public bool SyncDirectory(string path) => _disk.SyncDirectory(path);

    private void Pass()
    {
        lock (_gate)
        {
            _held++;
            Monitor.PulseAll(_gate);
            while (_isShut)
                Monitor.Wait(_gate);
            _held--;
        }

        if (Refuses is not { } refusal)
            return;
        Interlocked.Increment(ref _refused);
        throw refusal();
    }

    /// <summary>No space left on the device, as .NET says it.</summary>
    public static Exception DiskFull() => new IOException("No space left on device", 28);

    /// <summary>A folder that may not be written.</summary>
    public static Exception ReadOnly() => new UnauthorizedAccessException("Access denied");

    private sealed class GatedFile(GatedFiles owner, IStoreFile file) : IStoreFile
    {
        public long Length => file.Length;

        public void Append(ReadOnlySpan<byte> bytes)
        {
            owner.Pass();
            file.Append(bytes);
        }

        public int Read(long offset, Span<byte> buffer) => file.Read(offset, buffer);

        public void Sync()
        {
            owner.Pass();
            file.Sync();
        }

        public void Dispose() => file.Dispose();
    }
}

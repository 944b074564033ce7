using System;
using System.Collections.Generic;
using System.IO;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Coordination;

/// <summary>The real disk, on which checkpoints cannot be synced while a test says so; marks can.</summary>
internal sealed class UnsyncedFiles : IFileSystem
{
    private readonly PhysicalFileSystem _disk = PhysicalFileSystem.Instance;

    public bool Fails { get; set; }

    public string Canonicalize(string path) => _disk.Canonicalize(path);

    public void CreateDirectory(string path) => _disk.CreateDirectory(path);

    public IEnumerable<string> List(string directory) => _disk.List(directory);

    public FileEntry Describe(string path) => _disk.Describe(path);

    public IStoreFile CreateNew(string path) => new Unsynced(this, _disk.CreateNew(path), Path.GetExtension(path) is ".snapshot" or ".journal");

    public IStoreFile OpenRead(string path) => _disk.OpenRead(path);

    public IDisposable OpenExclusive(string path) => _disk.OpenExclusive(path);

    public void Move(string from, string to) => _disk.Move(from, to);

    public void Delete(string path) => _disk.Delete(path);

    public bool SyncDirectory(string path) => _disk.SyncDirectory(path);

    private sealed class Unsynced(UnsyncedFiles owner, IStoreFile file, bool isCheckpoint) : IStoreFile
    {
        public long Length => file.Length;

        public void Append(ReadOnlySpan<byte> bytes) => file.Append(bytes);

        public int Read(long offset, Span<byte> buffer) => file.Read(offset, buffer);

        public void Sync()
        {
            if (owner.Fails && isCheckpoint)
                throw new IOException("Input/output error", 5);
            file.Sync();
        }

        public void Dispose() => file.Dispose();
    }
}

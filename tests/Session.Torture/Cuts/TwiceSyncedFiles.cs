using System;
using System.Collections.Generic;
using SessionFlow.Storage;

namespace SessionFlow.Torture.Cuts;

/// <summary>
/// The real file system, each sync of which is asked for twice. A driver that is shut down in the middle of a sync may answer it
/// with success and lose it: real power would have taken the process before it heard. The second call is refused when the first
/// did not end before the power went, so that a success means what it says.
/// </summary>
internal sealed class TwiceSyncedFiles : IFileSystem
{
    private readonly PhysicalFileSystem _files = PhysicalFileSystem.Instance;

    public string Canonicalize(string path) => _files.Canonicalize(path);

    public void CreateDirectory(string path) => _files.CreateDirectory(path);

    public IEnumerable<string> List(string directory) => _files.List(directory);

    public FileEntry Describe(string path) => _files.Describe(path);

    public IStoreFile CreateNew(string path) => new TwiceSyncedFile(_files.CreateNew(path));

    public IStoreFile OpenRead(string path) => _files.OpenRead(path);

    public IDisposable OpenExclusive(string path) => _files.OpenExclusive(path);

    public void Move(string from, string to) => _files.Move(from, to);

    public void Delete(string path) => _files.Delete(path);

    public bool SyncDirectory(string path) => _files.SyncDirectory(path) && _files.SyncDirectory(path);

    private sealed class TwiceSyncedFile(IStoreFile file) : IStoreFile
    {
        public long Length => file.Length;

        public void Append(ReadOnlySpan<byte> bytes) => file.Append(bytes);

        public int Read(long offset, Span<byte> buffer) => file.Read(offset, buffer);

        public void Sync()
        {
            file.Sync();
            file.Sync();
        }

        public void Dispose() => file.Dispose();
    }
}

using System;
using SessionFlow.Storage;

namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>An open file of the simulated disk. As on Unix it stays usable when its name is gone.</summary>
internal sealed class MemoryFile(MemoryFileSystem disk, Inode inode, string path, Handle handle) : IStoreFile
{
    private bool _closed;

    public long Length => inode.Length;

    public void Append(ReadOnlySpan<byte> bytes)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        disk.Append(inode, path, bytes);
    }

    public int Read(long offset, Span<byte> buffer)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        disk.Ask(new Operation(OperationKind.Read, path) { Inode = inode.Number, Offset = offset });
        ReadOnlySpan<byte> rest = offset < inode.Length ? inode.Content[(int)offset..] : default;
        int count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        disk.Distort?.Invoke(disk.Asked - 1, buffer[..count]);
        return count;
    }

    public void Sync()
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        disk.Ask(new Operation(OperationKind.SyncFile, path) { Inode = inode.Number, Offset = inode.Length });
    }

    public void Dispose()
    {
        _closed = true;
        disk.Close(inode, handle);
    }
}

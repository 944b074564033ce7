using System;
using System.IO;

namespace SessionFlow.Storage;

#pragma warning disable RS0030 // This is the file-system seam.

/// <summary>A file of the real file system, unbuffered.</summary>
internal sealed class PhysicalFile : IStoreFile
{
    private readonly FileStream _stream;

    public PhysicalFile(FileStream stream) => _stream = stream;

    public long Length => _stream.Length;

    public void Append(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    public int Read(long offset, Span<byte> buffer)
    {
        if (_stream.Position != offset)
            _stream.Position = offset;

        return _stream.Read(buffer);
    }

    public void Sync()
    {
        // The runtime's own flush takes EROFS for success, which is what ext4 says once an error has made it read-only, and
        // older ones do not reach the device on Apple's systems.
        if (NativeUnix.IsUnix)
            NativeUnix.SyncFile(_stream.SafeFileHandle, _stream.Name);
        else
            _stream.Flush(flushToDisk: true);
    }

    public void Dispose() => _stream.Dispose();
}

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
#if NET8_0_OR_GREATER
        RandomAccess.FlushToDisk(_stream.SafeFileHandle);
#else
        // Older runtimes' Flush(true) neither reaches the device on Apple's systems nor reports every error.
        if (NativeUnix.IsUnix)
            NativeUnix.SyncFile(_stream.SafeFileHandle, _stream.Name);
        else
            _stream.Flush(flushToDisk: true);
#endif
    }

    public void Dispose() => _stream.Dispose();
}

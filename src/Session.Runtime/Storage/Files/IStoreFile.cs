using System;

namespace SessionFlow.Storage;

/// <summary>An open file. A new one is only ever appended to; a found one is only ever read. Errors are I/O exceptions.</summary>
internal interface IStoreFile : IDisposable
{
    long Length { get; }

    /// <summary>Appends all bytes, or throws with an unknown number of them appended.</summary>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Reads up to the buffer's length; 0 at the end.</summary>
    int Read(long offset, Span<byte> buffer);

    /// <summary>Returns when the device has the file's bytes and length.</summary>
    void Sync();
}

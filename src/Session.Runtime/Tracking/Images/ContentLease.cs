using System;

namespace SessionFlow.Tracking;

/// <summary>Keeps an image's bytes until it is disposed, once and by whoever took it.</summary>
internal readonly struct ContentLease : IDisposable
{
    private readonly RentedBuffer? _buffer;

    public ContentLease(RentedBuffer? buffer) => _buffer = buffer;

    /// <inheritdoc/>
    public void Dispose() => _buffer?.Release();
}

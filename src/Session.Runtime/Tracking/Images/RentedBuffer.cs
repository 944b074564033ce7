using System;
using System.Buffers;
using System.Threading;

namespace SessionFlow.Tracking;

/// <summary>
/// A rented array that goes back to the pool when the last of its leases ends. Whoever reads it holds a lease, so nobody's
/// disposal takes the bytes from under another; a lease that is never ended costs garbage and nothing else.
/// </summary>
internal sealed class RentedBuffer
{
    private byte[]? _array;
    private int _leases = 1;

    public RentedBuffer(byte[] array, int length)
    {
        _array = array;
        Length = length;
    }

    public int Length { get; }

    public ReadOnlyMemory<byte> Memory =>
        new(_array ?? throw new ObjectDisposedException(nameof(StateSnapshot), "The snapshot was disposed."), 0, Length);

    /// <summary>Takes a lease, unless the last one has ended.</summary>
    public bool TryLease()
    {
        int leases = Volatile.Read(ref _leases);
        while (leases > 0)
        {
            int seen = Interlocked.CompareExchange(ref _leases, leases + 1, leases);
            if (seen == leases)
                return true;
            leases = seen;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _leases) != 0)
            return;
        byte[]? array = Interlocked.Exchange(ref _array, null);
        if (array is not null && array.Length > 0)
            ArrayPool<byte>.Shared.Return(array);
    }
}

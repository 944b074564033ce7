using System;
using System.Buffers;

namespace SessionFlow.Tracking;

/// <summary>Items in a rented array.</summary>
/// <param name="Array">The array.</param>
/// <param name="Count">How many items it holds.</param>
internal readonly record struct RentedItems<T>(T[] Array, int Count)
    where T : struct
{
    public Span<T> Span => Array.AsSpan(0, Count);

    /// <summary>Gives the array back; it holds on to nothing.</summary>
    public void Return()
    {
        if (Array.Length == 0)
            return;
        RentedList<T>.Forget(Array, Count);
        ArrayPool<T>.Shared.Return(Array);
    }
}

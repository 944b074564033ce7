using System;
using System.Buffers;

namespace SessionFlow.Tracking;

/// <summary>Items in a rented array.</summary>
/// <param name="Rented">The array; null when nothing was rented.</param>
/// <param name="Count">How many items it holds.</param>
internal readonly record struct RentedItems<T>(T[]? Rented, int Count)
    where T : struct
{
    public T[] Array => Rented ?? System.Array.Empty<T>();

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

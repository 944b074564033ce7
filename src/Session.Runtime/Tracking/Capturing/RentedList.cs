using System;
using System.Buffers;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>A list in a rented array, which whoever takes it gives back. It is filled only while it is open.</summary>
internal sealed class RentedList<T>
    where T : struct
{
    private const int SmallestSize = 16;

    private T[] _items = Array.Empty<T>();
    private int _latest;

    /// <summary>True while items are taken.</summary>
    public bool IsOpen { get; private set; }

    public int Count { get; private set; }

    /// <summary>Opens an empty list, with room for as many items as the latest one had.</summary>
    public void Open()
    {
        if (_latest > 0)
            _items = ArrayPool<T>.Shared.Rent(_latest);
        IsOpen = true;
    }

    /// <summary>Adds a place for an item, to be filled before another is added. The list is open.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Add()
    {
        if (Count == _items.Length)
            Grow();
        return ref _items[Count++];
    }

    /// <summary>Drops all items.</summary>
    public void Clear()
    {
        Forget(_items, Count);
        Count = 0;
    }

    /// <summary>Hands the items over and closes the list.</summary>
    public RentedItems<T> Take()
    {
        var taken = new RentedItems<T>(_items, Count);
        _latest = Count;
        _items = Array.Empty<T>();
        Count = 0;
        IsOpen = false;
        return taken;
    }

    /// <summary>Closes the list, if nobody took it.</summary>
    public void Close()
    {
        if (IsOpen)
            Take().Return();
    }

    /// <summary>What holds no references need not be wiped.</summary>
    internal static void Forget(T[] items, int count)
    {
#if NET8_0_OR_GREATER
        if (!RuntimeHelpers.IsReferenceOrContainsReferences<T>())
            return;
#endif
        Array.Clear(items, 0, count);
    }

    private void Grow()
    {
        T[] larger = ArrayPool<T>.Shared.Rent(Math.Max(_items.Length * 2, SmallestSize));
        Array.Copy(_items, larger, Count);
        new RentedItems<T>(_items, Count).Return();
        _items = larger;
    }
}

using System;

namespace SessionFlow.Tracking;

/// <summary>Where the elements or entries of a stored collection stand.</summary>
internal sealed class ElementRanges
{
    private readonly int _start;
    private readonly int[]? _ends;

    private ElementRanges(int count, int start, int size, int[]? ends)
    {
        Count = count;
        _start = start;
        Size = size;
        _ends = ends;
    }

    public int Count { get; }

    /// <summary>The size of each where all have the same, else 0.</summary>
    public int Size { get; }

    /// <summary>Finds them behind a collection's header.</summary>
    /// <param name="bytes">Holds the collection.</param>
    /// <param name="shape">The collection's.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="start">Where the first begins.</param>
    public static ElementRanges Of(ReadOnlySpan<byte> bytes, SchemaShape shape, int count, int start)
    {
        if (shape.Key is null && shape.Element!.FixedSize is var size && size > 0)
            return new ElementRanges(count, start, size, null);
        var ends = new int[count];
        var cursor = new RowCursor { Position = start };
        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                RowSkipper.Skip(bytes, key, ref cursor);
            RowSkipper.Skip(bytes, shape.Element!, ref cursor);
            ends[i] = cursor.Position;
        }

        return new ElementRanges(count, start, 0, ends);
    }

    public int Start(int index) => _ends is null ? _start + (index * Size) : index == 0 ? _start : _ends[index - 1];

    public int End(int index) => _ends is null ? _start + ((index + 1) * Size) : _ends[index];

    public int Length(int index) => End(index) - Start(index);
}

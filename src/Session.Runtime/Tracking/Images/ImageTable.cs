using System;

namespace SessionFlow.Tracking;

/// <summary>The rows of one class in an image, in the order of identities.</summary>
internal sealed class ImageTable
{
    private readonly long[] _identities;
    private readonly int[] _offsets;

    /// <param name="type">The class.</param>
    /// <param name="identities">Ascending.</param>
    /// <param name="offsets">Where each row begins in the image's content, and behind them where the last one ends.</param>
    public ImageTable(SchemaType type, long[] identities, int[] offsets)
    {
        Type = type;
        _identities = identities;
        _offsets = offsets;
    }

    public SchemaType Type { get; }

    public int Count => _identities.Length;

    public ReadOnlySpan<long> Identities => _identities;

    public long Identity(int row) => _identities[row];

    public int Start(int row) => _offsets[row];

    public int End(int row) => _offsets[row + 1];

    /// <summary>The first row, from one on, that ends behind an offset; <paramref name="end"/> when none before it does.</summary>
    public int RowAt(int offset, int from, int end)
    {
        while (from < end)
        {
            int middle = (from + end) / 2;
            if (_offsets[middle + 1] > offset)
                end = middle;
            else
                from = middle + 1;
        }

        return from;
    }

    /// <summary>The row of an identity, or -1.</summary>
    public int Find(long identity)
    {
        int row = Array.BinarySearch(_identities, identity);
        return row < 0 ? -1 : row;
    }
}

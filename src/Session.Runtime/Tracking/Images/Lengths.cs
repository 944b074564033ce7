using System;

namespace SessionFlow.Tracking;

/// <summary>The lengths of a rectangular array's dimensions, which stand between its header and its elements.</summary>
internal static class Lengths
{
    /// <summary>The most dimensions of an array that has a codec.</summary>
    public const int MaxRank = 4;

    /// <summary>The longest dimension that the framework makes.</summary>
    private const int MaxLength = 0x7FFFFFC7;

    /// <summary>Reads lengths that were validated.</summary>
    /// <param name="source">Holds them.</param>
    /// <param name="position">Where they begin.</param>
    /// <param name="rank">How many there are.</param>
    /// <param name="size">How many bytes they take.</param>
    public static int[] Read(ReadOnlySpan<byte> source, int position, int rank, out int size)
    {
        var lengths = new int[rank];
        size = 0;
        for (int i = 0; i < rank; i++)
        {
            lengths[i] = (int)RowSkipper.Number(source, position + size, out int numberSize);
            size += numberSize;
        }

        return lengths;
    }

    /// <summary>
    /// Goes on multiplying. What comes before a length of zero counts as well: the framework makes no array of which that
    /// exceeds 32 bits.
    /// </summary>
    /// <returns>False when the product is too large.</returns>
    public static bool Multiply(ref ulong product, ulong length)
    {
        if (length > MaxLength)
            return false;
        product *= length;
        return product <= uint.MaxValue;
    }
}

using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Numbers an image's rows, table by table, and finds the one of an identity: by its place where identities lie close
/// together, as they do in most games, else by its hash.
/// </summary>
internal sealed class RowIndex
{
    /// <summary>How many places an identity may take, so that a forged image cannot make the index larger than itself.</summary>
    private const int PlacesPerRow = 4;

    private readonly long _lowest;
    private readonly int[]? _places;
    private readonly Dictionary<long, int>? _rows;

    public RowIndex(IReadOnlyList<ImageTable> tables)
    {
        FirstRows = new int[tables.Count + 1];
        long highest = 0;
        _lowest = long.MaxValue;
        for (int i = 0; i < tables.Count; i++)
        {
            ReadOnlySpan<long> identities = tables[i].Identities;
            FirstRows[i + 1] = FirstRows[i] + identities.Length;
            if (identities.IsEmpty)
                continue;
            _lowest = Math.Min(_lowest, identities[0]);
            highest = Math.Max(highest, identities[^1]);
        }

        if (Count == 0)
            _places = Array.Empty<int>();
        else if (highest - _lowest < (long)Count * PlacesPerRow)
            _places = new int[highest - _lowest + 1];
        else
            _rows = new Dictionary<long, int>(Count);
        for (int i = 0; i < tables.Count; i++)
            Add(tables[i].Identities, FirstRows[i]);
    }

    /// <summary>For each table the number of its first row, and behind them how many rows there are.</summary>
    public int[] FirstRows { get; }

    public int Count => FirstRows[^1];

    /// <summary>The number of the row of an identity, or -1.</summary>
    public int Find(long identity)
    {
        if (_places is null)
            return _rows!.TryGetValue(identity, out int row) ? row : -1;
        ulong place = (ulong)(identity - _lowest);
        return place < (ulong)_places.Length ? _places[place] - 1 : -1;
    }

    /// <summary>The table of a row.</summary>
    public int TableOf(int row)
    {
        int low = 0;
        int high = FirstRows.Length - 2;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (row < FirstRows[middle + 1])
                high = middle;
            else
                low = middle + 1;
        }

        return low;
    }

    // Of an identity that a forged image holds twice the first counts.
    private void Add(ReadOnlySpan<long> identities, int row)
    {
        foreach (long identity in identities)
        {
            row++;
            if (_places is null)
                _rows!.TryAdd(identity, row - 1);
            else if (_places[identity - _lowest] == 0)
                _places[identity - _lowest] = row;
        }
    }
}

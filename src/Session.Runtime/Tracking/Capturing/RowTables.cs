using System;
using System.Buffers;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Captured rows, each with those of its type, in the order of identities.</summary>
internal sealed class RowTables : IDisposable
{
    private static readonly Comparer<RowEntry> ByIdentity = Comparer<RowEntry>.Create(static (a, b) => a.Identity.CompareTo(b.Identity));

    private readonly int _types;
    private readonly int _rowCount;

    // Rented, like the rows.
    private readonly int[] _ends;
    private readonly RowEntry[] _rows;

    /// <param name="rows">The rows in any order.</param>
    /// <param name="types">How many types there are.</param>
    public RowTables(ReadOnlySpan<RowEntry> rows, int types)
    {
        _types = types;
        _rowCount = rows.Length;
        _ends = ArrayPool<int>.Shared.Rent(types);
        _rows = ArrayPool<RowEntry>.Shared.Rent(rows.Length);
        SortByType(rows);
        for (int type = 0; type < types; type++)
            SortByIdentity(type);
    }

    /// <summary>How many types have rows.</summary>
    public int Count { get; private set; }

    /// <summary>All rows, type by type.</summary>
    public Span<RowEntry> Rows => _rows.AsSpan(0, _rowCount);

    public ReadOnlySpan<RowEntry> OfType(int type) => Rows.Slice(StartOf(type), _ends[type] - StartOf(type));

    public void Dispose()
    {
        ArrayPool<int>.Shared.Return(_ends);
        ArrayPool<RowEntry>.Shared.Return(_rows);
    }

    private int StartOf(int type) => type == 0 ? 0 : _ends[type - 1];

    /// <summary>Puts rows with those of their types, in the order that they have.</summary>
    private void SortByType(ReadOnlySpan<RowEntry> rows)
    {
        Span<int> ends = _ends.AsSpan(0, _types);
        ends.Clear();
        foreach (ref readonly RowEntry row in rows)
            ends[row.Type]++;
        int start = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            if (ends[i] > 0)
                Count++;
            (ends[i], start) = (start, start + ends[i]);
        }

        foreach (ref readonly RowEntry row in rows)
            _rows[ends[row.Type]++] = row;
    }

    /// <summary>Objects of a type are mostly met in the order in which they were met the first time.</summary>
    private void SortByIdentity(int type)
    {
        int start = StartOf(type);
        for (int i = start + 1; i < _ends[type]; i++)
        {
            if (_rows[i - 1].Identity < _rows[i].Identity)
                continue;
            Array.Sort(_rows, start, _ends[type] - start, ByIdentity);
            return;
        }
    }
}

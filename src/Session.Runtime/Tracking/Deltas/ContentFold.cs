using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Folds deltas into content, one after the other. What lies between the first and the last state is never put together, so a
/// long journal takes as much time as its bytes.
/// </summary>
internal sealed class ContentFold
{
    private readonly ImageContent _before;
    private readonly SortedDictionary<int, FoldedTable> _tables = new();
    private IReadOnlyList<ImageRoot> _roots;
    private IReadOnlyList<KeyValuePair<long, string>> _untracked;
    private int _size;

    public ContentFold(ImageContent before)
    {
        _before = before;
        _roots = before.Roots;
        _untracked = before.Untracked;
        _size = before.Bytes.Length;
    }

    /// <summary>Takes a delta's body.</summary>
    /// <exception cref="SessionFormatException">The body is damaged or names rows that are not there.</exception>
    public void Apply(ReadOnlyMemory<byte> bytes)
    {
        DeltaBody body = DeltaBody.Read(_before.Schema, bytes);
        _roots = body.Roots ?? _roots;
        _untracked = body.Untracked ?? _untracked;
        foreach (TableChange change in body.Tables)
        {
            if (!_tables.TryGetValue(change.Type.Index, out FoldedTable? table))
                _tables[change.Type.Index] = table = new FoldedTable(change.Type, _before);
            table.Change(change);
        }

        _size = (int)Math.Min((long)_size + bytes.Length, int.MaxValue);
    }

    /// <summary>The content that the deltas lead to. Nothing of it is validated.</summary>
    public ImageContent Complete(out ArraySegment<byte> buffer)
    {
        var rows = new SortedDictionary<int, IReadOnlyList<RowSource>>();
        foreach (ImageTable table in _before.Tables.Where(table => !_tables.ContainsKey(table.Type.Index)))
            rows[table.Type.Index] = Enumerable.Range(0, table.Count).Select(row => _before.Source(table, row)).ToArray();
        foreach (KeyValuePair<int, FoldedTable> table in _tables)
        {
            if (table.Value.Complete() is { Count: > 0 } folded)
                rows[table.Key] = folded;
        }

        using var output = new ImageContentWriter(_before.Schema, _size);
        output.Begin(_roots, _untracked, rows.Count);
        foreach (KeyValuePair<int, IReadOnlyList<RowSource>> table in rows)
            output.Table(_before.Schema.Types[table.Key], table.Value);
        return output.Complete(out buffer);
    }

    /// <summary>Finds out whether what the deltas brought shares collections; only of content that is well formed.</summary>
    public bool BringsAliases(ImageContent content) =>
        new AliasFinder(content, withinRows: true).Find(_tables.Values.SelectMany(static table => table.Touched)).Count > 0;
}

using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>The live objects of an image's identities: by row, and those that have none by identity.</summary>
internal sealed class LiveObjects
{
    private readonly Dictionary<long, object> _others = new();
    private object?[] _byRow = Array.Empty<object?>();
    private ImageContent? _content;
    private RowIndex _rows = null!;

    /// <summary>Every object with its identity.</summary>
    public IEnumerable<KeyValuePair<long, object>> All
    {
        get
        {
            foreach (ImageTable table in _content!.Tables)
            {
                for (int row = 0; row < table.Count; row++)
                {
                    if (Find(table.Identity(row)) is { } target)
                        yield return new KeyValuePair<long, object>(table.Identity(row), target);
                }
            }

            foreach (KeyValuePair<long, object> other in _others)
                yield return other;
        }
    }

    public object this[long identity] => Find(identity) ?? throw new KeyNotFoundException();

    /// <summary>Begins with none.</summary>
    public void Begin(ImageContent content)
    {
        _content = content;
        _rows = content.Rows;
        if (_byRow.Length < _rows.Count)
            _byRow = new object?[_rows.Count];
    }

    /// <summary>Holds on to none.</summary>
    public void End()
    {
        Array.Clear(_byRow, 0, _rows.Count);
        _others.Clear();
        _content = null;
        _rows = null!;
    }

    /// <summary>The object of a row, by the row's number in the image's <see cref="ImageContent.Rows"/>.</summary>
    public object Of(int row) => _byRow[row]!;

    /// <summary>True when a row has its object.</summary>
    public bool HasRow(int row) => _byRow[row] is not null;

    public object? Find(long identity)
    {
        int row = _rows.Find(identity);
        if (row >= 0)
            return _byRow[row];
        return _others.Count > 0 && _others.TryGetValue(identity, out object? other) ? other : null;
    }

    public bool Has(long identity) => Find(identity) is not null;

    public void Set(long identity, object target)
    {
        int row = _rows.Find(identity);
        if (row >= 0)
            _byRow[row] = target;
        else
            _others[identity] = target;
    }

    /// <summary>Sets the object of a row.</summary>
    public void SetRow(int row, object target) => _byRow[row] = target;
}

using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>The rows of one class while deltas are folded in: those of the content, and over them what the deltas say.</summary>
internal sealed class FoldedTable
{
    private readonly SchemaType _type;
    private readonly ImageContent _content;
    private readonly ImageTable? _before;
    private readonly SortedDictionary<long, FoldedRow?> _rows = new();

    public FoldedTable(SchemaType type, ImageContent content)
    {
        _type = type;
        _content = content;
        _before = content.Table(type.Index);
    }

    /// <summary>The identities that a delta brought or changed.</summary>
    public IEnumerable<long> Touched => _rows.Where(static item => item.Value is not null).Select(static item => item.Key);

    /// <summary>Takes what a delta says of the class.</summary>
    /// <exception cref="SessionFormatException">It names rows that are not there, or edits what they do not have.</exception>
    public void Change(TableChange change)
    {
        foreach (long identity in change.Removed)
        {
            if (Find(identity) is null)
                throw new SessionFormatException($"The delta removes object {identity}, which the snapshot does not hold.");
            _rows[identity] = null;
        }

        foreach (RowSource row in change.Added)
        {
            if (Find(row.Identity) is not null)
                throw new SessionFormatException($"The delta adds object {row.Identity}, which the snapshot holds already.");
            _rows[row.Identity] = new FoldedRow(row.Bytes, isValidated: false);
        }

        foreach (RowChange item in change.Changed)
        {
            if (Find(item.Identity) is not { } row)
                throw new SessionFormatException($"The delta changes object {item.Identity}, which the snapshot does not hold.");
            row.Change(_type, item);
            _rows[item.Identity] = row;
        }
    }

    /// <summary>The rows in the order of identities.</summary>
    public List<RowSource> Complete()
    {
        int index = 0;
        int count = _before?.Count ?? 0;
        var rows = new List<RowSource>(count + _rows.Count);
        foreach (KeyValuePair<long, FoldedRow?> item in _rows)
        {
            for (; index < count && _before!.Identity(index) < item.Key; index++)
                rows.Add(_content.Source(_before, index));
            if (index < count && _before!.Identity(index) == item.Key)
                index++;
            if (item.Value is not null)
                rows.Add(new RowSource(item.Key, item.Value.ToBytes()));
        }

        for (; index < count; index++)
            rows.Add(_content.Source(_before!, index));
        return rows;
    }

    private FoldedRow? Find(long identity)
    {
        if (_rows.TryGetValue(identity, out FoldedRow? known))
            return known;
        return _before is not null && _before.Find(identity) is var index && index >= 0
            ? new FoldedRow(_content.Source(_before, index).Bytes, isValidated: true)
            : null;
    }
}

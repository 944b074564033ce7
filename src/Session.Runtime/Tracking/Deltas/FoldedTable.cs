using System;
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

    /// <summary>Reads what a delta says of the class.</summary>
    /// <exception cref="SessionFormatException">It is damaged, or names rows that are not there.</exception>
    public void Change(ref ByteReader input)
    {
        foreach (long identity in ReadIdentities(ref input))
        {
            if (Find(identity) is null)
                throw input.Error($"it removes object {identity}, which the snapshot does not hold");
            _rows[identity] = null;
        }

        long[] added = ReadIdentities(ref input);
        foreach (long identity in added)
        {
            int size = _type.FixedSize < 0 ? input.Int32Var() : 0;
            if (size > int.MaxValue - _type.RowSize)
                throw input.Error($"object {identity} is too large");
            if (Find(identity) is not null)
                throw input.Error($"it adds object {identity}, which the snapshot holds already");
            _rows[identity] = new FoldedRow(input.Bytes(_type.RowSize + size).ToArray(), isValidated: false);
        }

        foreach (long identity in ReadIdentities(ref input))
        {
            if (Array.BinarySearch(added, identity) >= 0 || Find(identity) is not { } row)
                throw input.Error($"it changes object {identity}, which the snapshot does not hold");
            row.Change(_type, ref input);
            _rows[identity] = row;
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

    private static long[] ReadIdentities(ref ByteReader input)
    {
        var identities = new long[input.Count(minimumSize: 1)];
        long previous = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            ulong step = input.VarUInt();
            if (step == 0 || step > (ulong)(long.MaxValue - previous))
                throw input.Error("its identities are out of order");
            identities[i] = previous += (long)step;
        }

        return identities;
    }
}

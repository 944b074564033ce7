using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Puts a base's rows and a delta's together into the content that the delta leads to.</summary>
internal ref struct DeltaFold
{
    private readonly ImageContent _before;
    private readonly SessionSchema _schema;
    private ByteReader _input;

    public DeltaFold(ImageContent before, ReadOnlySpan<byte> body)
    {
        _before = before;
        _schema = before.Schema;
        _input = new ByteReader(body, "delta");
    }

    /// <exception cref="SessionFormatException">The body is damaged or names rows that the base does not have.</exception>
    public ImageContent Run(out ArraySegment<byte> buffer)
    {
        IReadOnlyList<ImageRoot> roots = _input.Boolean() ? ImageContentReader.ReadRoots(ref _input) : _before.Roots;
        IReadOnlyList<KeyValuePair<long, string>> untracked = _input.Boolean() ? ImageContentReader.ReadUntracked(ref _input) : _before.Untracked;
        var rows = new SortedDictionary<int, IReadOnlyList<RowSource>>();
        foreach (ImageTable table in _before.Tables)
            rows[table.Type.Index] = RowsOf(table);

        int tables = _input.Count(minimumSize: 4);
        int previous = -1;
        for (int i = 0; i < tables; i++)
        {
            int index = _input.Index(_schema.Types.Count);
            if (index <= previous)
                throw _input.Error("its tables are out of order");
            previous = index;
            SchemaType type = _schema.Types[index];
            List<RowSource> folded = FoldTable(type, _before.Table(index));
            if (folded.Count == 0)
                rows.Remove(index);
            else
                rows[index] = folded;
        }

        _input.End();
        using var output = new ImageContentWriter(_schema, _before.Bytes.Length + _input.Position);
        output.Begin(roots, untracked, rows.Count);
        foreach (KeyValuePair<int, IReadOnlyList<RowSource>> table in rows)
            output.Table(_schema.Types[table.Key], table.Value);
        return output.Complete(out buffer);
    }

    private readonly RowSource[] RowsOf(ImageTable table)
    {
        var rows = new RowSource[table.Count];
        for (int i = 0; i < rows.Length; i++)
            rows[i] = new RowSource(table.Identity(i), _before.Bytes.Slice(table.Start(i), table.End(i) - table.Start(i)));
        return rows;
    }

    private List<RowSource> FoldTable(SchemaType type, ImageTable? before)
    {
        if (type.IsValue)
            throw _input.Error($"struct '{type.Name}' has a table");
        var rows = new SortedDictionary<long, ReadOnlyMemory<byte>>();
        if (before is not null)
        {
            foreach (RowSource row in RowsOf(before))
                rows.Add(row.Identity, row.Bytes);
        }

        foreach (long identity in ReadIdentities())
        {
            if (!rows.Remove(identity))
                throw _input.Error($"it removes object {identity}, which the snapshot does not hold");
        }

        long[] added = ReadIdentities();
        foreach (long identity in added)
        {
            int size = type.FixedSize < 0 ? _input.Int32Var() : 0;
            if (size > int.MaxValue - type.RowSize)
                throw _input.Error($"object {identity} is too large");
            if (!rows.TryAdd(identity, _input.Bytes(type.RowSize + size).ToArray()))
                throw _input.Error($"it adds object {identity}, which the snapshot holds already");
        }

        foreach (long identity in ReadIdentities())
        {
            // A row that this delta brought has not been validated yet, so nothing can be found inside it.
            if (!rows.TryGetValue(identity, out ReadOnlyMemory<byte> row) || Array.BinarySearch(added, identity) >= 0)
                throw _input.Error($"it changes object {identity}, which the snapshot does not hold");
            rows[identity] = ReadChanges(type, row.Span);
        }

        return rows.Select(static row => new RowSource(row.Key, row.Value)).ToList();
    }

    private long[] ReadIdentities()
    {
        var identities = new long[_input.Count(minimumSize: 1)];
        long previous = 0;
        for (int i = 0; i < identities.Length; i++)
        {
            ulong step = _input.VarUInt();
            if (step == 0 || step > (ulong)(long.MaxValue - previous))
                throw _input.Error("its identities are out of order");
            identities[i] = previous += (long)step;
        }

        return identities;
    }

    private byte[] ReadChanges(SchemaType type, ReadOnlySpan<byte> before)
    {
        using var row = new ByteWriter(before.Length + 64);
        ReadOnlySpan<byte> mask = _input.Bytes((type.Members.Count + 7) / 8);
        int member = 0;
        foreach (SchemaMember item in type.RowMembers)
        {
            int size = item.Shape.FixedSize;
            row.Bytes(IsSet(mask, member++) ? _input.Bytes(size) : before.Slice(item.RowOffset, size));
        }

        var cursor = new RowCursor { Position = type.RowSize };
        foreach (SchemaMember item in type.PartMembers)
        {
            int start = cursor.Position;
            RowSkipper.Skip(before, item.Shape, ref cursor);
            row.Bytes(IsSet(mask, member++) ? ReadPart() : before.Slice(start, cursor.Position - start));
        }

        return row.ToArray();
    }

    /// <summary>A new value as a whole. The lowest bit of its length is kept for edits of the old one.</summary>
    private ReadOnlySpan<byte> ReadPart()
    {
        ulong header = _input.VarUInt();
        if ((header & 1) != 0)
            throw _input.Error("it edits a value in a way that this build does not know");
        return _input.Bytes((int)Math.Min(header >> 1, int.MaxValue));
    }

    private static bool IsSet(ReadOnlySpan<byte> mask, int member) => (mask[member / 8] & (1 << (member % 8))) != 0;
}

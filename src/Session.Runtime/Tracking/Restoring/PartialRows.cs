using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Rows of some of a state's objects, to be written into them while the rest of the state stays as it is.</summary>
internal sealed class PartialRows
{
    private readonly SortedDictionary<int, SortedDictionary<long, ReadOnlyMemory<byte>>> _tables = new();

    public void Add(SchemaType type, long identity, ReadOnlyMemory<byte> row)
    {
        if (!_tables.TryGetValue(type.Index, out SortedDictionary<long, ReadOnlyMemory<byte>>? table))
            _tables[type.Index] = table = new SortedDictionary<long, ReadOnlyMemory<byte>>();
        table.Add(identity, row);
    }

    public ImageContent ToContent(SessionSchema schema)
    {
        using var output = new ImageContentWriter(schema, 1024);
        output.Begin(Array.Empty<ImageRoot>(), Array.Empty<KeyValuePair<long, string>>(), _tables.Count);
        foreach (KeyValuePair<int, SortedDictionary<long, ReadOnlyMemory<byte>>> table in _tables)
            output.Table(schema.Types[table.Key], table.Value.Select(static row => new RowSource(row.Key, row.Value)).ToArray());
        return output.Complete(out _);
    }
}

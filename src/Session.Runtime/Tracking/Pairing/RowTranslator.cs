using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Copies a row with other identities in place of its own, entries in the order that their keys have then.</summary>
internal sealed class RowTranslator : ValueVisitor
{
    private readonly IReadOnlyDictionary<long, long> _identities;
    private readonly List<(int Offset, long Identity)> _patches = new();
    private int _start;

    private RowTranslator(ImageContent content, IReadOnlyDictionary<long, long> identities)
        : base(content.Bytes) => _identities = identities;

    public static void Translate(ImageContent content, ImageTable table, int row, IReadOnlyDictionary<long, long> identities, ByteWriter output)
    {
        int length = table.End(row) - table.Start(row);
        var translator = new RowTranslator(content, identities) { _start = table.Start(row) };
        translator.VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
        byte[] bytes = content.Row(table, row).ToArray();
        foreach ((int offset, long identity) in translator._patches)
            BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(offset), identity);
        new RowCanonicalizer(bytes, output, shared: null).Copy(table.Type, new RowEntry(table.Type.Index, table.Identity(row), 0, length));
    }

    protected override void OnReference(SchemaShape shape, long identity) => Patch(Position - 8, identity);

    protected override void OnAlias(SchemaShape shape, CollectionPlace target) => Patch(Position - 12, target.Identity);

    private void Patch(int position, long identity)
    {
        if (identity != 0 && _identities.TryGetValue(identity, out long other))
            _patches.Add((position - _start, other));
    }
}

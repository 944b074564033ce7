using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Writes the rows of an image as they would stand if its objects had other identities: entries in the order that their keys
/// have then, and a shared collection at the first of its places then.
/// </summary>
internal sealed class RowTranslator : ValueVisitor
{
    private readonly IReadOnlyDictionary<long, long> _identities;
    private readonly byte[] _translated;
    private readonly HashSet<CollectionPlace> _aliases = new();

    private RowTranslator(ImageContent content, IReadOnlyDictionary<long, long> identities)
        : base(content.Bytes)
    {
        _identities = identities;
        _translated = content.Bytes.ToArray();
    }

    /// <param name="content">The image.</param>
    /// <param name="identities">For every object of it, the identity that it is to have.</param>
    /// <param name="output">Takes the rows.</param>
    /// <returns>Where each stands, in the order of the new identities.</returns>
    public static RowEntry[] Translate(ImageContent content, IReadOnlyDictionary<long, long> identities, ByteWriter output)
    {
        var translator = new RowTranslator(content, identities);
        var rows = new List<RowEntry>();
        foreach (ImageTable table in content.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                translator.VisitRow(table.Type, table.Identity(row), table.Start(row), table.End(row));
                rows.Add(new RowEntry(table.Type.Index, identities[table.Identity(row)], table.Start(row), table.End(row) - table.Start(row)));
            }
        }

        RowEntry[] ordered = rows.ToArray();
        Array.Sort(ordered, static (a, b) => a.Identity.CompareTo(b.Identity));
        SharedCollections? shared = translator._aliases.Count == 0
            ? null
            : new SharedCollections(translator._aliases, content.Schema, ordered, translator._translated);
        var canonicalizer = new RowCanonicalizer(translator._translated, output, shared);
        for (int i = 0; i < ordered.Length; i++)
        {
            int start = output.Length;
            canonicalizer.Copy(content.Schema.Types[ordered[i].Type], ordered[i]);
            ordered[i] = ordered[i] with { Offset = start, Length = output.Length - start };
        }

        return ordered;
    }

    protected override void OnReference(SchemaShape shape, long identity) => Patch(Position - 8, identity);

    protected override void OnWeakReference(SchemaShape shape, long identity) => Patch(Position - 8, identity);

    protected override void OnAlias(SchemaShape shape, CollectionPlace target)
    {
        Patch(Position - 12, target.Identity);
        if (_identities.TryGetValue(target.Identity, out long identity))
            _aliases.Add(target with { Identity = identity });
    }

    private void Patch(int position, long identity)
    {
        if (identity != 0 && _identities.TryGetValue(identity, out long other))
            BinaryPrimitives.WriteInt64LittleEndian(_translated.AsSpan(position), other);
    }
}

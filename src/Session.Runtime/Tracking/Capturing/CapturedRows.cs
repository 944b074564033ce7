using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// What a capture leaves on the game thread: rows in the order in which they were met. Putting them in order is left to
/// whoever reads the image first, on a thread of theirs.
/// </summary>
internal sealed class CapturedRows
{
    private readonly BoundSchema _schema;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly RowEntry[] _rows;
    private readonly ImageRoot[] _roots;
    private readonly KeyValuePair<long, string>[] _untracked;
    private readonly CollectionPlace[] _sharedPlaces;
    private readonly bool _hasStrays;

    public CapturedRows(BoundSchema schema, ReadOnlyMemory<byte> bytes, CaptureRun run, IEnumerable<ImageRoot> roots)
    {
        _schema = schema;
        _bytes = bytes;
        _rows = run.Rows.ToArray();
        _roots = roots.OrderBy(static root => root.Name, StringComparer.Ordinal).ToArray();
        _untracked = run.Untracked.OrderBy(static item => item.Key).ToArray();
        _sharedPlaces = run.SharedPlaces.ToArray();
        _hasStrays = run.HasStrays;
    }

    public ImageContent ToContent(out ArraySegment<byte> buffer)
    {
        SessionSchema schema = _schema.Schema;
        // Read once, so they may be put in order where they are.
        RowEntry[] ordered = _rows;
        Array.Sort(ordered, static (a, b) => a.Identity.CompareTo(b.Identity));
        SharedCollections? shared = _sharedPlaces.Length == 0 ? null : new SharedCollections(_sharedPlaces, schema, ordered, _bytes);

        using var rows = new ByteWriter(_bytes.Length);
        var canonicalizer = new RowCanonicalizer(_bytes, rows, shared);
        for (int i = 0; i < ordered.Length; i++)
        {
            int start = rows.Length;
            canonicalizer.Copy(schema.Types[ordered[i].Type], ordered[i]);
            ordered[i] = ordered[i] with { Offset = start, Length = rows.Length - start };
        }

        return Assemble(schema, ordered, rows.WrittenMemory, out buffer);
    }

    private ImageContent Assemble(SessionSchema schema, RowEntry[] ordered, ReadOnlyMemory<byte> rows, out ArraySegment<byte> buffer)
    {
        var tables = new List<RowSource>?[schema.Types.Count];
        foreach (RowEntry row in ordered)
            (tables[row.Type] ??= new List<RowSource>()).Add(new RowSource(row.Identity, rows.Slice(row.Offset, row.Length)));

        using var content = new ImageContentWriter(schema, rows.Length + (ordered.Length * 4) + 256);
        content.Begin(_roots, _untracked, tables.Count(static table => table is not null));
        for (int i = 0; i < tables.Length; i++)
        {
            if (tables[i] is { } table)
                content.Table(schema.Types[i], table);
        }

        ImageContent result = content.Complete(out buffer);
        result.MayHaveAliases = _sharedPlaces.Length > 0;
        result.MayHaveStrays = _hasStrays;
        return result;
    }
}

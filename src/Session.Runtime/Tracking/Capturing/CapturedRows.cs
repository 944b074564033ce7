using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// What a capture leaves on the game thread: rows in the order in which they were met. Putting them in order is left to
/// whoever reads the image first, on a thread of theirs.
/// </summary>
internal sealed class CapturedRows
{
    private static readonly Comparer<RowEntry> ByIdentity = Comparer<RowEntry>.Create(static (a, b) => a.Identity.CompareTo(b.Identity));

    private readonly BoundSchema _schema;
    private readonly ReadOnlyMemory<byte> _bytes;
    private readonly int _count;
    private readonly ImageRoot[] _roots;
    private readonly KeyValuePair<long, string>[] _untracked;
    private readonly CollectionPlace[] _sharedPlaces;
    private readonly bool _hasStrays;

    // Rented; who forgets to read an image pays with garbage alone.
    private RowEntry[] _rows;

    public CapturedRows(BoundSchema schema, ReadOnlyMemory<byte> bytes, CaptureRun run, ImageRoot[] roots)
    {
        _schema = schema;
        _bytes = bytes;
        _count = run.Rows.Count;
        _rows = ArrayPool<RowEntry>.Shared.Rent(_count);
        run.Rows.CopyTo(_rows);
        _roots = roots;
        _untracked = run.Untracked.Count == 0 ? Array.Empty<KeyValuePair<long, string>>() : run.Untracked.OrderBy(static item => item.Key).ToArray();
        _sharedPlaces = run.SharedPlaces.Count == 0 ? Array.Empty<CollectionPlace>() : run.SharedPlaces.ToArray();
        _hasStrays = run.HasStrays;
    }

    /// <summary>Puts the rows in order. Only once: the entries are given back.</summary>
    public ImageContent ToContent(out ArraySegment<byte> buffer)
    {
        SessionSchema schema = _schema.Schema;
        Array.Sort(_rows, 0, _count, ByIdentity);
        var ordered = new ArraySegment<RowEntry>(_rows, 0, _count);
        SharedCollections? shared = _sharedPlaces.Length == 0 ? null : new SharedCollections(_sharedPlaces, schema, ordered, _bytes);

        using var rows = new ByteWriter(_bytes.Length);
        var canonicalizer = new RowCanonicalizer(_bytes, rows, shared);
        for (int i = 0; i < _count; i++)
        {
            int start = rows.Length;
            canonicalizer.Copy(schema.Types[_rows[i].Type], _rows[i]);
            _rows[i] = _rows[i] with { Offset = start, Length = rows.Length - start };
        }

        ImageContent content = Assemble(schema, ordered, rows.WrittenMemory, out buffer);
        Release();
        return content;
    }

    /// <summary>Gives the entries back; what was not read cannot be read any more.</summary>
    public void Release()
    {
        ArrayPool<RowEntry>.Shared.Return(_rows);
        _rows = Array.Empty<RowEntry>();
    }

    private ImageContent Assemble(SessionSchema schema, ArraySegment<RowEntry> ordered, ReadOnlyMemory<byte> rows, out ArraySegment<byte> buffer)
    {
        var tables = new List<RowSource>?[schema.Types.Count];
        foreach (RowEntry row in ordered)
            (tables[row.Type] ??= new List<RowSource>()).Add(new RowSource(row.Identity, rows.Slice(row.Offset, row.Length)));

        using var content = new ImageContentWriter(schema, rows.Length + (ordered.Count * 4) + 256);
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

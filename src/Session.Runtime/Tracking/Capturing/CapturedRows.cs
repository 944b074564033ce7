using System;
using System.Buffers;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// What a capture leaves on the game thread: rows in the order in which they were met, and the texts that belong into them.
/// Putting all in order is left to whoever reads the image first, on a thread of theirs.
/// </summary>
internal sealed class CapturedRows
{
    private static readonly Comparer<RowEntry> ByIdentity = Comparer<RowEntry>.Create(static (a, b) => a.Identity.CompareTo(b.Identity));

    private SessionSchema _schema = null!;
    private ImageRoot[] _roots = Array.Empty<ImageRoot>();
    private KeyValuePair<long, string>[] _untracked = Array.Empty<KeyValuePair<long, string>>();
    private CollectionPlace[] _sharedPlaces = Array.Empty<CollectionPlace>();
    private bool _hasStrays;

    // Rented; who forgets to read an image pays with garbage alone.
    private RentedItems<RowEntry> _rows;
    private CapturedStream _outer;
    private CapturedStream _nested;

    /// <summary>Takes what a capture wrote.</summary>
    /// <param name="schema">The schema of the types.</param>
    /// <param name="run">The capture, which is whole.</param>
    /// <param name="roots">The roots, in the order of their names.</param>
    public void Take(BoundSchema schema, CaptureRun run, ImageRoot[] roots)
    {
        _schema = schema.Schema;
        _roots = roots;
        _untracked = run.Untracked.Count == 0 ? Array.Empty<KeyValuePair<long, string>>() : run.Untracked.OrderBy(static item => item.Key).ToArray();
        _sharedPlaces = run.SharedPlaces.Count == 0 ? Array.Empty<CollectionPlace>() : run.SharedPlaces.ToArray();
        _hasStrays = run.HasStrays;
        _rows = run.TakeRows(out _outer, out _nested);
    }

    /// <summary>Takes the rows of some objects.</summary>
    /// <param name="schema">The schema of the types.</param>
    /// <param name="run">The capture that wrote them.</param>
    /// <param name="bytes">The rows, in a rented array that becomes this one's.</param>
    public void Take(BoundSchema schema, CaptureRun run, ArraySegment<byte> bytes)
    {
        Take(schema, run, Array.Empty<ImageRoot>());
        _outer = _outer with { Bytes = new RentedItems<byte>(bytes.Array!, bytes.Count) };
    }

    /// <summary>Puts the rows in order. Only once: what the capture rented is given back.</summary>
    public ImageContent ToContent(out ArraySegment<byte> buffer)
    {
        try
        {
            Measure();
            return _sharedPlaces.Length == 0 ? Plain(out buffer) : Shared(out buffer);
        }
        finally
        {
            Release();
        }
    }

    /// <summary>Gives back what the capture rented; what was not read cannot be read any more.</summary>
    public void Release()
    {
        _rows.Return();
        _outer.Return();
        _nested.Return();
        (_rows, _outer, _nested) = (default, default, default);
    }

    /// <summary>A row ends where the next one of its stream begins.</summary>
    private void Measure()
    {
        Span<RowEntry> rows = _rows.Span;
        int outerEnd = _outer.Bytes.Count;
        int nestedEnd = _nested.Bytes.Count;
        for (int i = rows.Length - 1; i >= 0; i--)
        {
            ref RowEntry row = ref rows[i];
            ref int end = ref row.IsNested ? ref nestedEnd : ref outerEnd;
            row = row with { Length = end - row.Offset };
            end = row.Offset;
        }
    }

    private ImageContent Plain(out ArraySegment<byte> buffer)
    {
        using var tables = new RowTables(_rows.Span, _schema.Types.Count);
        using ByteWriter? placed = Place(tables.Rows);
        return Assemble(tables, placed?.WrittenMemory ?? Written, isCanonical: false, out buffer);
    }

    /// <summary>A shared collection stands at the first of its places, whichever table that is in, so rows are put right in their common order first.</summary>
    private ImageContent Shared(out ArraySegment<byte> buffer)
    {
        Array.Sort(_rows.Array, 0, _rows.Count, ByIdentity);
        using ByteWriter? placed = Place(_rows.Span);
        ReadOnlyMemory<byte> source = placed?.WrittenMemory ?? Written;
        var shared = new SharedCollections(_sharedPlaces, _schema, new ArraySegment<RowEntry>(_rows.Array, 0, _rows.Count), source);
        using var canonical = new ByteWriter(source.Length);
        var canonicalizer = new RowCanonicalizer(source, canonical, shared);
        foreach (ref RowEntry row in _rows.Span)
        {
            int start = canonical.Length;
            canonicalizer.Copy(_schema.Types[row.Type], row);
            row = row with { Offset = start, Length = canonical.Length - start };
        }

        using var tables = new RowTables(_rows.Span, _schema.Types.Count);
        return Assemble(tables, canonical.WrittenMemory, isCanonical: true, out buffer);
    }

    private ReadOnlyMemory<byte> Written => _outer.Bytes.Array.AsMemory(0, _outer.Bytes.Count);

    /// <summary>Puts the rows of both streams, with their texts, into one buffer, in the order that they have.</summary>
    /// <returns>The buffer; null when they stand in one already.</returns>
    private ByteWriter? Place(Span<RowEntry> rows)
    {
        if (_nested.Bytes.Count == 0 && _outer.Texts.Count == 0)
            return null;
        var placed = new ByteWriter(SizeWithTexts);
        var outer = new TextPlacer(_outer, placed);
        var nested = new TextPlacer(_nested, placed);
        foreach (ref RowEntry row in rows)
            row = (row.IsNested ? nested : outer).Copy(_schema.Types[row.Type], row);
        return placed;
    }

    // Most texts are names and keys.
    private int SizeWithTexts => _outer.Bytes.Count + _nested.Bytes.Count + ((_outer.Texts.Count + _nested.Texts.Count) * 12);

    private ImageContent Assemble(RowTables tables, ReadOnlyMemory<byte> bytes, bool isCanonical, out ArraySegment<byte> buffer)
    {
        using var content = new ImageContentWriter(_schema, bytes.Length + (_rows.Count * 4) + 256);
        content.Begin(_roots, _untracked, tables.Count);
        for (int i = 0; i < _schema.Types.Count; i++)
        {
            ReadOnlySpan<RowEntry> rows = tables.OfType(i);
            if (rows.Length > 0)
                content.Table(_schema.Types[i], rows, bytes, isCanonical);
        }

        ImageContent result = content.Complete(out buffer);
        result.MayHaveAliases = _sharedPlaces.Length > 0;
        result.MayHaveStrays = _hasStrays;
        return result;
    }
}

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
        if (!AreInOrder())
            Array.Sort(_rows, 0, _count, ByIdentity);
        var ordered = new ArraySegment<RowEntry>(_rows, 0, _count);
        SharedCollections? shared = _sharedPlaces.Length == 0 ? null : new SharedCollections(_sharedPlaces, schema, ordered, _bytes);
        ImageContent content = shared is null ? Assemble(schema, ordered, _bytes, isCanonical: false, out buffer) : Assemble(schema, ordered, shared, out buffer);
        Release();
        return content;
    }

    private bool AreInOrder()
    {
        for (int i = 1; i < _count; i++)
        {
            if (_rows[i - 1].Identity > _rows[i].Identity)
                return false;
        }

        return true;
    }

    /// <summary>A shared collection stands at the first of its places, whichever table that is in, so rows are put right in their common order first.</summary>
    private ImageContent Assemble(SessionSchema schema, ArraySegment<RowEntry> ordered, SharedCollections shared, out ArraySegment<byte> buffer)
    {
        using var rows = new ByteWriter(_bytes.Length);
        var canonicalizer = new RowCanonicalizer(_bytes, rows, shared);
        for (int i = 0; i < _count; i++)
        {
            int start = rows.Length;
            canonicalizer.Copy(schema.Types[_rows[i].Type], _rows[i]);
            _rows[i] = _rows[i] with { Offset = start, Length = rows.Length - start };
        }

        return Assemble(schema, ordered, rows.WrittenMemory, isCanonical: true, out buffer);
    }

    /// <summary>Gives the entries back; what was not read cannot be read any more.</summary>
    public void Release()
    {
        ArrayPool<RowEntry>.Shared.Return(_rows);
        _rows = Array.Empty<RowEntry>();
    }

    private ImageContent Assemble(SessionSchema schema, ArraySegment<RowEntry> ordered, ReadOnlyMemory<byte> rows, bool isCanonical, out ArraySegment<byte> buffer)
    {
        int[] ends = ArrayPool<int>.Shared.Rent(schema.Types.Count);
        RowEntry[] sorted = ArrayPool<RowEntry>.Shared.Rent(_count);
        int tables = SortByType(ordered, sorted, ends.AsSpan(0, schema.Types.Count));
        using var content = new ImageContentWriter(schema, rows.Length + (ordered.Count * 4) + 256);
        content.Begin(_roots, _untracked, tables);
        for (int i = 0, start = 0; i < schema.Types.Count; start = ends[i++])
        {
            if (ends[i] > start)
                content.Table(schema.Types[i], sorted.AsSpan(start, ends[i] - start), rows, isCanonical);
        }

        ArrayPool<int>.Shared.Return(ends);
        ArrayPool<RowEntry>.Shared.Return(sorted);
        ImageContent result = content.Complete(out buffer);
        result.MayHaveAliases = _sharedPlaces.Length > 0;
        result.MayHaveStrays = _hasStrays;
        return result;
    }

    /// <summary>Puts rows with those of their types, in the order that they have.</summary>
    /// <param name="ordered">The rows.</param>
    /// <param name="sorted">Takes them.</param>
    /// <param name="ends">Takes for each type where its rows end.</param>
    /// <returns>How many types have rows.</returns>
    private static int SortByType(ReadOnlySpan<RowEntry> ordered, RowEntry[] sorted, Span<int> ends)
    {
        ends.Clear();
        foreach (RowEntry row in ordered)
            ends[row.Type]++;
        int tables = 0;
        int start = 0;
        for (int i = 0; i < ends.Length; i++)
        {
            if (ends[i] > 0)
                tables++;
            (ends[i], start) = (start, start + ends[i]);
        }

        foreach (RowEntry row in ordered)
            sorted[ends[row.Type]++] = row;
        return tables;
    }
}

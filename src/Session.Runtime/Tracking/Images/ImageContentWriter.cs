using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Puts content together from rows that are in order, and notes where each row comes to stand.</summary>
internal sealed class ImageContentWriter : IDisposable
{
    private readonly SessionSchema _schema;
    private readonly ByteWriter _output;
    private readonly List<ImageTable> _tables = new();
    private IReadOnlyList<ImageRoot> _roots = Array.Empty<ImageRoot>();
    private IReadOnlyList<KeyValuePair<long, string>> _untracked = Array.Empty<KeyValuePair<long, string>>();

    public ImageContentWriter(SessionSchema schema, int capacity)
    {
        _schema = schema;
        _output = new ByteWriter(capacity);
    }

    public static void Write(ByteWriter output, IReadOnlyList<ImageRoot> roots)
    {
        output.VarUInt((uint)roots.Count);
        foreach (ImageRoot root in roots)
        {
            output.Text(root.Name);
            output.VarUInt((ulong)root.Identity);
        }
    }

    public static void Write(ByteWriter output, IReadOnlyList<KeyValuePair<long, string>> untracked)
    {
        output.VarUInt((uint)untracked.Count);
        foreach (KeyValuePair<long, string> item in untracked)
        {
            output.VarUInt((ulong)item.Key);
            output.Text(item.Value);
        }
    }

    /// <param name="roots">In the order of names.</param>
    /// <param name="untracked">In the order of identities.</param>
    /// <param name="tableCount">How many tables follow.</param>
    public void Begin(IReadOnlyList<ImageRoot> roots, IReadOnlyList<KeyValuePair<long, string>> untracked, int tableCount)
    {
        _roots = roots;
        _untracked = untracked;
        Write(_output, roots);
        Write(_output, untracked);
        _output.VarUInt((uint)tableCount);
    }

    /// <param name="type">The class.</param>
    /// <param name="rows">In the order of identities.</param>
    public void Table(SchemaType type, IReadOnlyList<RowSource> rows)
    {
        _output.VarUInt((uint)type.Index);
        _output.VarUInt((uint)rows.Count);
        var identities = new long[rows.Count];
        long previous = 0;
        for (int i = 0; i < rows.Count; i++)
        {
            identities[i] = rows[i].Identity;
            _output.VarUInt((ulong)(identities[i] - previous));
            previous = identities[i];
        }

        if (type.FixedSize < 0)
        {
            for (int i = 0; i < rows.Count; i++)
                _output.VarUInt((uint)(rows[i].Bytes.Length - type.RowSize));
        }

        var offsets = new int[rows.Count + 1];
        for (int i = 0; i < rows.Count; i++)
        {
            offsets[i] = _output.Length;
            _output.Bytes(rows[i].Bytes.Span);
        }

        offsets[rows.Count] = _output.Length;
        _tables.Add(new ImageTable(type, identities, offsets));
    }

    /// <summary>Writes a table of rows that stand in one buffer.</summary>
    /// <param name="type">The class.</param>
    /// <param name="rows">In the order of identities.</param>
    /// <param name="source">The buffer.</param>
    /// <param name="isCanonical">False for rows in which entries are still to be put in order; none holds a shared collection then.</param>
    public void Table(SchemaType type, ReadOnlySpan<RowEntry> rows, ReadOnlyMemory<byte> source, bool isCanonical)
    {
        _output.VarUInt((uint)type.Index);
        _output.VarUInt((uint)rows.Length);
        var identities = new long[rows.Length];
        var offsets = new int[rows.Length + 1];
        long previous = 0;
        for (int i = 0; i < rows.Length; i++)
        {
            identities[i] = rows[i].Identity;
            _output.VarUInt((ulong)(rows[i].Identity - previous));
            previous = rows[i].Identity;
        }

        for (int i = 0; i < rows.Length && type.FixedSize < 0; i++)
            _output.VarUInt((uint)(rows[i].Length - type.RowSize));
        if (!isCanonical && type.HasUnorderedEntries)
            CopyCanonically(type, rows, source, offsets);
        else
            Copy(rows, source.Span, offsets);
        offsets[rows.Length] = _output.Length;
        _tables.Add(new ImageTable(type, identities, offsets));
    }

    private void CopyCanonically(SchemaType type, ReadOnlySpan<RowEntry> rows, ReadOnlyMemory<byte> source, int[] offsets)
    {
        var canonicalizer = new RowCanonicalizer(source, _output, shared: null);
        for (int i = 0; i < rows.Length; i++)
        {
            offsets[i] = _output.Length;
            canonicalizer.Copy(type, rows[i]);
        }
    }

    private void Copy(ReadOnlySpan<RowEntry> rows, ReadOnlySpan<byte> source, int[] offsets)
    {
        // What stands side by side is copied at once.
        for (int i = 0, end; i < rows.Length; i = end)
        {
            int first = rows[i].Offset;
            int behind = first;
            for (end = i; end < rows.Length && rows[end].Offset == behind; end++)
            {
                offsets[end] = _output.Length + behind - first;
                behind += rows[end].Length;
            }

            _output.Bytes(source.Slice(first, behind - first));
        }
    }

    /// <summary>Hands over the content in a rented buffer.</summary>
    /// <param name="buffer">The buffer.</param>
    /// <param name="sameGraph">See <see cref="ImageContent.SameGraph"/>.</param>
    public ImageContent Complete(out ArraySegment<byte> buffer, ImageContent? sameGraph = null)
    {
        buffer = _output.Detach();
        return new ImageContent(_schema, buffer, _roots, _untracked, _tables) { SameGraph = sameGraph };
    }

    public void Dispose() => _output.Dispose();
}

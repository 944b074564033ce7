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

    /// <summary>Hands over the content in a rented buffer.</summary>
    public ImageContent Complete(out ArraySegment<byte> buffer)
    {
        buffer = _output.Detach();
        return new ImageContent(_schema, buffer, _roots, _untracked, _tables);
    }

    public void Dispose() => _output.Dispose();
}

using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>Writes what a migration made as values of this build's types; what it was given and passed on is taken from its bytes.</summary>
internal sealed class NodeWriter
{
    private readonly RowConverter _rows;
    private readonly ByteWriter _output;

    public NodeWriter(RowConverter rows, ByteWriter output)
    {
        _rows = rows;
        _output = output;
    }

    /// <exception cref="SessionFormatException">The value does not fit.</exception>
    public void Write(SchemaShape shape, StateNode node)
    {
        if (node.Stored is { } stored && _rows.TryConvert(stored, shape))
            return;
        if (node.Kind == StateNodeKind.Null && CanBeNull(shape))
            DefaultValue.Write(shape, _output);
        else if (shape.IsCollection)
            WriteCollection(shape, node);
        else if (!TryWrite(shape, node))
            throw Unfit(shape, node);
    }

    private bool TryWrite(SchemaShape shape, StateNode node)
    {
        switch (shape.Kind)
        {
            case ShapeKind.Nullable:
                _output.Byte(1);
                Write(shape.Element!, node);
                return true;
            case ShapeKind.Reference or ShapeKind.WeakReference:
                _output.Int64(_rows.IsGone(node.Identity) ? 0 : node.Identity);
                return node.Kind == StateNodeKind.Reference;
            case ShapeKind.Struct:
                return node.Kind == StateNodeKind.Struct && TryWriteStruct(shape.Struct!, node);
            case ShapeKind.Enum:
                return node.Value is string name ? TryWriteEnum(shape, name) : TryWrite(shape.Element!, node);
            case ShapeKind.AnyCollection when node.Kind == StateNodeKind.Reference:
                _output.Byte(0);
                _output.Int64(_rows.IsGone(node.Identity) ? 0 : node.Identity);
                return true;
            case ShapeKind.AnyCollection:
                return TryWriteAny(shape, node);
            default:
                return node.Kind == StateNodeKind.Value && NodeScalars.TryWrite(shape.Kind, node.Value!, _output);
        }
    }

    private bool TryWriteStruct(SchemaType type, StateNode node)
    {
        Dictionary<string, StateNode> members = node.Members.ToDictionary(static member => member.Key, static member => member.Value, StringComparer.Ordinal);
        foreach (SchemaMember member in type.RowMembers.Concat(type.PartMembers))
        {
            if (members.Remove(member.UniqueName, out StateNode? value))
                Write(member.Shape, value);
            else
                DefaultValue.Write(member.Shape, _output);
        }

        if (type.Members.Count == 0)
            _output.Byte(0);
        _rows.NoteUntaken(type, members.Keys);
        return true;
    }

    private bool TryWriteEnum(SchemaShape shape, string name)
    {
        foreach (KeyValuePair<string, long> member in shape.Enum!.Members)
        {
            if (member.Key == name)
            {
                NumberConversion.WriteInteger(member.Value, shape.Element!.Kind, _output);
                return true;
            }
        }

        throw new SessionFormatException($"{shape.Enum.Name} has no '{name}' in this build.");
    }

    /// <summary>Of the collections that may stand behind an interface the first that is laid out as the document is.</summary>
    private bool TryWriteAny(SchemaShape shape, StateNode node)
    {
        CollectionLayout layout = node.Kind switch
        {
            StateNodeKind.List => CollectionLayout.Elements,
            StateNodeKind.Set => CollectionLayout.Set,
            StateNodeKind.Map => CollectionLayout.Map,
            _ => CollectionLayout.None,
        };
        if (layout == CollectionLayout.None || shape.Forms.All(form => CollectionKinds.Layout(form) != layout))
            return false;
        byte form = (byte)shape.Forms.First(form => CollectionKinds.Layout(form) == layout);
        _output.Byte(form);
        WriteCollection(shape.Form(form), node);
        return true;
    }

    private void WriteCollection(SchemaShape shape, StateNode node)
    {
        bool isMap = shape.Layout == CollectionLayout.Map;
        bool isRight = isMap ? node.Kind == StateNodeKind.Map : node.Kind is StateNodeKind.List or StateNodeKind.Set;
        if (shape.Kind == ShapeKind.StringBuilder && node.Value is string text)
        {
            Begin(text.Length);
            _output.Bytes(MemoryMarshal.AsBytes(text.AsSpan()));
            return;
        }

        if (!isRight)
            throw Unfit(shape, node);
        if (shape.Layout == CollectionLayout.Grid)
        {
            WriteGrid(shape, node);
            return;
        }

        StateNode[] items = Staying(shape, node.Items);
        KeyValuePair<StateNode, StateNode>[] entries = node.Entries.Where(entry => Stays(entry.Key) && Stays(entry.Value)).ToArray();
        Begin(isMap ? entries.Length : items.Length);
        if (shape.HasComparer)
            _output.Byte((byte)ComparerTag.Default);
        if (isMap)
        {
            WriteEntries(shape, entries);
        }
        else if (shape.Layout == CollectionLayout.Heap)
        {
            foreach (StateNode item in items)
                WritePrioritized(shape, item);
        }
        else if (shape.Layout == CollectionLayout.Set)
        {
            foreach (byte[] element in items.Select(item => Apart(shape.Element!, item)).OrderBy(static bytes => bytes, new EncodedOrder(shape.Element!)))
                _output.Bytes(element);
        }
        else
        {
            foreach (StateNode item in items)
                Write(shape.Element!, item);
        }
    }

    private bool Stays(StateNode node) => !_rows.IsGone(node.Identity);

    /// <summary>The elements without those that are gone.</summary>
    private StateNode[] Staying(SchemaShape shape, IReadOnlyList<StateNode> items) => items
        .Where(item => !RowConverter.DropsGone(shape) || (shape.Layout == CollectionLayout.Heap ? item.Members.All(part => Stays(part.Value)) : Stays(item)))
        .ToArray();

    private void Begin(int count)
    {
        _rows.Collections++;
        _output.VarUInt((ulong)count + CollectionHeader.FirstCount);
    }

    /// <summary>Lists of lists as a rectangular array: those of one dimension are of one length.</summary>
    private void WriteGrid(SchemaShape shape, StateNode node)
    {
        var lengths = new int[shape.Rank];
        StateNode[] items = new[] { node };
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = items.Length == 0 ? 0 : items[0].Items.Count;
            if (items.Any(item => item.Kind != StateNodeKind.List || item.Items.Count != lengths[i]))
                throw Unfit(shape, node);
            items = items.SelectMany(static item => item.Items).ToArray();
        }

        Begin(items.Length);
        foreach (int length in lengths)
            _output.VarUInt((ulong)length);
        foreach (StateNode item in items)
            Write(shape.Element!, item);
    }

    private void WriteEntries(SchemaShape shape, KeyValuePair<StateNode, StateNode>[] entries)
    {
        var encoded = new List<(byte[] Key, int InKey, StateNode Value)>(entries.Length);
        int before = _rows.Collections;
        foreach (KeyValuePair<StateNode, StateNode> entry in entries)
        {
            byte[] key = Apart(shape.Key!, entry.Key);
            encoded.Add((key, _rows.Collections - before, entry.Value));
            _rows.Collections = before;
        }

        foreach ((byte[] key, int inKey, StateNode value) in encoded.OrderBy(static entry => entry.Key, new EncodedOrder(shape.Key!)))
        {
            _output.Bytes(key);
            _rows.Collections += inKey;
            Write(shape.Element!, value);
        }
    }

    private void WritePrioritized(SchemaShape shape, StateNode item)
    {
        if (item.Members.Count != 2)
            throw Unfit(shape, item);
        WriteKey(shape.Key!, item["Priority"]);
        Write(shape.Element!, item["Element"]);
    }

    private void WriteKey(SchemaShape shape, StateNode node)
    {
        bool isInKey = _rows.IsInKey;
        _rows.IsInKey = true;
        Write(shape, node);
        _rows.IsInKey = isInKey;
    }

    private byte[] Apart(SchemaShape shape, StateNode node)
    {
        int start = _output.Length;
        WriteKey(shape, node);
        byte[] value = _output.Written.Slice(start).ToArray();
        _output.Truncate(start);
        return value;
    }

    private static bool CanBeNull(SchemaShape shape) =>
        shape.IsCollection || shape.Kind is ShapeKind.Reference or ShapeKind.WeakReference or ShapeKind.String or ShapeKind.Nullable
            or ShapeKind.AnyCollection or ShapeKind.Version or ShapeKind.Uri;

    private static SessionFormatException Unfit(SchemaShape shape, StateNode node)
    {
        string text = node.ToString();
        return new SessionFormatException($"{(text.Length > 100 ? text.Substring(0, 100) + "..." : text)} is no {shape}.");
    }
}

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>Makes documents of values in content. Everything was validated before.</summary>
internal sealed class NodeReader
{
    private readonly ImageContent _content;
    private readonly Dictionary<CollectionPlace, StateNode?>? _collections;
    private readonly SharedCollections? _shared;
    private int _nesting;

    public NodeReader(ImageContent content) => _content = content;

    private NodeReader(ImageContent content, SharedCollections? shared)
    {
        _content = content;
        _shared = shared;
        _collections = new Dictionary<CollectionPlace, StateNode?>();
    }

    /// <summary>The members of a row by name; a name that a base has as well is followed by its level.</summary>
    public List<KeyValuePair<string, StateNode>> Members(ImageTable table, int row)
    {
        var cursor = new RowCursor { Identity = table.Identity(row), Position = table.Start(row) };
        return Members(table.Type, ref cursor);
    }

    /// <summary>The members of a value that begins at a place.</summary>
    public List<KeyValuePair<string, StateNode>> Members(SchemaType type, RowCursor cursor) => Members(type, ref cursor);

    /// <summary>Makes documents that know where their values stand, and that have a shared collection's elements in each of its places.</summary>
    /// <param name="content">The content.</param>
    /// <param name="shared">Where shared collections stand; null when there are none.</param>
    public static NodeReader ForMigrations(ImageContent content, SharedCollections? shared) => new(content, shared);

    public StateNode Read(SchemaShape shape, ref RowCursor cursor)
    {
        if (_collections is null)
            return ReadValue(shape, ref cursor);
        RowCursor start = cursor;
        StateNode node = ReadValue(shape, ref cursor);
        if (node.Kind != StateNodeKind.Null)
            node.Stored ??= new StoredValue(_content, shape, start);
        return node;
    }

    private StateNode ReadValue(SchemaShape shape, ref RowCursor cursor)
    {
        ReadOnlySpan<byte> bytes = _content.Bytes.Span;
        switch (shape.Kind)
        {
            case ShapeKind.String:
                return ReadString(bytes, ref cursor);
            case ShapeKind.Reference:
            case ShapeKind.WeakReference:
                return Reference(BinaryPrimitives.ReadInt64LittleEndian(Take(bytes, 8, ref cursor)));
            case ShapeKind.AnyCollection:
                byte form = bytes[cursor.Position++];
                return form == 0
                    ? Reference(BinaryPrimitives.ReadInt64LittleEndian(Take(bytes, 8, ref cursor)))
                    : ReadCollection(shape.Form(form), ref cursor);
            case ShapeKind.Struct:
                return StateNode.OfStruct(Members(shape.Struct!, ref cursor));
            case ShapeKind.Nullable:
                return bytes[cursor.Position++] == 0 ? StateNode.Null : Read(shape.Element!, ref cursor);
            case ShapeKind.Enum:
                ReadOnlySpan<byte> number = Take(bytes, shape.FixedSize, ref cursor);
                long value = NumberConversion.ReadInteger(number, shape.Element!.Kind);
                return shape.Enum!.NameOf(value) is { } name ? StateNode.OfName(name) : ScalarNodes.Of(shape.Element.Kind, number);
            case ShapeKind.BigInteger:
            case ShapeKind.Version:
            case ShapeKind.Uri:
                int length = (int)RowSkipper.Number(bytes, cursor.Position, out int lengthSize);
                cursor.Position += lengthSize;
                return SizedNodes.Of(shape.Kind, Take(bytes, length, ref cursor));
            default:
                return shape.IsCollection ? ReadCollection(shape, ref cursor) : ScalarNodes.Of(shape.Kind, Take(bytes, shape.FixedSize, ref cursor));
        }
    }

    public StateNode Reference(long identity) =>
        identity == 0 ? StateNode.Null : StateNode.OfReference(identity, Label(identity));

    /// <summary>What a person calls an object: its class and its key if it has one, else its identity.</summary>
    public string Label(long identity)
    {
        if (!_content.TryFind(identity, out ImageTable table, out int row))
            return "object #" + identity;
        string name = table.Type.Name.Substring(Math.Max(table.Type.Name.LastIndexOf('.'), table.Type.Name.LastIndexOf('+')) + 1);
        return KeyOf(table, row) is { } key ? $"{name}[{key}]" : $"{name}#{identity}";
    }

    /// <summary>An object's key as <c>Id=7</c>, or null.</summary>
    public string? KeyOf(ImageTable table, int row)
    {
        if (table.Type.Key is not { } key)
            return null;
        var cursor = new RowCursor { Position = table.Start(row) };
        if (key.InRow)
        {
            cursor.Position += key.RowOffset;
            return $"{key.Name}={Read(key.Shape, ref cursor)}";
        }

        cursor.Position += table.Type.RowSize;
        foreach (SchemaMember part in table.Type.PartMembers)
        {
            if (part.IsKey)
                return $"{key.Name}={Read(key.Shape, ref cursor)}";
            RowSkipper.Skip(_content.Bytes.Span, part.Shape, ref cursor);
        }

        return null;
    }

    private List<KeyValuePair<string, StateNode>> Members(SchemaType type, ref RowCursor cursor)
    {
        var members = new List<KeyValuePair<string, StateNode>>(type.Members.Count);
        foreach (SchemaMember member in type.RowMembers)
            members.Add(new KeyValuePair<string, StateNode>(member.UniqueName, Read(member.Shape, ref cursor)));
        foreach (SchemaMember member in type.PartMembers)
            members.Add(new KeyValuePair<string, StateNode>(member.UniqueName, Read(member.Shape, ref cursor)));
        if (type.IsValue && type.Members.Count == 0)
            cursor.Position++;
        return members;
    }

    private StateNode ReadCollection(SchemaShape shape, ref RowCursor cursor)
    {
        ReadOnlySpan<byte> bytes = _content.Bytes.Span;
        ulong header = RowSkipper.Number(bytes, cursor.Position, out int size);
        cursor.Position += size;
        if (header == CollectionHeader.Null)
            return StateNode.Null;
        if (header == CollectionHeader.Alias)
        {
            CollectionPlace place = CollectionPlace.Read(Take(bytes, CollectionPlace.Size, ref cursor));
            long identity = place.Identity;
            if (place.IsStray)
                return Reference(identity);
            return _shared?.Contains(place) == true ? ReadShared(shape, place) : StateNode.OfReference(identity, "shared with " + Label(identity));
        }

        return ReadElements(shape, header, ref cursor);
    }

    /// <summary>The same document for each place, so that it is no longer than what it was read from. One that holds itself does so as a reference, and so it is where they nest too deeply.</summary>
    private StateNode ReadShared(SchemaShape shape, CollectionPlace place)
    {
        if (!_collections!.TryGetValue(place, out StateNode? node) && _nesting < SnapshotWriter.MaxDepth)
        {
            _nesting++;
            _collections.Add(place, null);
            RowCursor elsewhere = _shared!.Find(place);
            _collections[place] = node = Read(shape, ref elsewhere);
            _nesting--;
        }

        return node ?? StateNode.OfReference(place.Identity, "shared with " + Label(place.Identity));
    }

    private StateNode ReadElements(SchemaShape shape, ulong header, ref RowCursor cursor)
    {
        ReadOnlySpan<byte> bytes = _content.Bytes.Span;
        cursor.Collections++;
        int count = (int)(header - CollectionHeader.FirstCount);
        if (shape.HasComparer)
            cursor.Position++;
        if (shape.Layout == CollectionLayout.Heap)
            return ReadHeap(shape, count, ref cursor);
        if (shape.Layout == CollectionLayout.Map)
        {
            var entries = new KeyValuePair<StateNode, StateNode>[count];
            for (int i = 0; i < count; i++)
            {
                StateNode key = Read(shape.Key!, ref cursor);
                entries[i] = new KeyValuePair<StateNode, StateNode>(key, Read(shape.Element!, ref cursor));
            }

            return StateNode.OfMap(entries);
        }

        if (shape.Kind == ShapeKind.StringBuilder)
            return StateNode.Of(new string(MemoryMarshal.Cast<byte, char>(Take(bytes, count * sizeof(char), ref cursor))));
        if (shape.Layout == CollectionLayout.Grid)
            return ReadGrid(shape, count, ref cursor);
        StateNode[] items = ReadItems(shape.Element!, count, ref cursor);
        return shape.Layout == CollectionLayout.Set ? StateNode.OfSet(items) : StateNode.OfList(items);
    }

    private StateNode[] ReadItems(SchemaShape element, int count, ref RowCursor cursor)
    {
        var items = new StateNode[count];
        for (int i = 0; i < count; i++)
            items[i] = Read(element, ref cursor);
        return items;
    }

    private StateNode ReadGrid(SchemaShape shape, int count, ref RowCursor cursor)
    {
        int[] lengths = Lengths.Read(_content.Bytes.Span, cursor.Position, shape.Rank, out int size);
        cursor.Position += size;
        return count == 0 ? StateNode.OfList(Array.Empty<StateNode>()) : ReadDimension(shape.Element!, lengths, ref cursor);
    }

    /// <summary>Lists of lists, the last index fastest.</summary>
    private StateNode ReadDimension(SchemaShape element, ReadOnlySpan<int> lengths, ref RowCursor cursor)
    {
        if (lengths.Length == 1)
            return StateNode.OfList(ReadItems(element, lengths[0], ref cursor));
        var items = new StateNode[lengths[0]];
        for (int i = 0; i < items.Length; i++)
            items[i] = ReadDimension(element, lengths.Slice(1), ref cursor);
        return StateNode.OfList(items);
    }

    private StateNode ReadHeap(SchemaShape shape, int count, ref RowCursor cursor)
    {
        var items = new StateNode[count];
        for (int i = 0; i < count; i++)
        {
            StateNode priority = Read(shape.Key!, ref cursor);
            items[i] = StateNode.OfStruct(new[]
            {
                new KeyValuePair<string, StateNode>("Element", Read(shape.Element!, ref cursor)),
                new KeyValuePair<string, StateNode>("Priority", priority),
            });
        }

        return StateNode.OfList(items);
    }

    private static StateNode ReadString(ReadOnlySpan<byte> bytes, ref RowCursor cursor)
    {
        ulong header = RowSkipper.Number(bytes, cursor.Position, out int size);
        cursor.Position += size;
        if (header == 0)
            return StateNode.Null;
        StringFormat.TryHeader(header, out int count, out bool isUtf16);
        return StateNode.Of(StringFormat.Decode(Take(bytes, count, ref cursor), isUtf16));
    }

    private static ReadOnlySpan<byte> Take(ReadOnlySpan<byte> bytes, int count, ref RowCursor cursor)
    {
        ReadOnlySpan<byte> result = bytes.Slice(cursor.Position, count);
        cursor.Position += count;
        return result;
    }
}

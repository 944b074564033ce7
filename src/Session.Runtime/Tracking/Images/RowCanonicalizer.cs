using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Copies rows as a capture wrote them into the order that content has: a set's elements and a dictionary's entries by their encoded keys, and a
/// shared collection at the first of its places, wherever the capture happened to come by first.
/// </summary>
internal sealed class RowCanonicalizer
{
    private readonly ReadOnlyMemory<byte> _source;
    private readonly ByteWriter _output;
    private readonly PlacedCollections _places;
    private readonly bool _hasShared;

    /// <param name="source">The bytes that the capture wrote.</param>
    /// <param name="output">Takes the rows.</param>
    /// <param name="shared">Where shared collections stand in the source; null when there are none.</param>
    public RowCanonicalizer(ReadOnlyMemory<byte> source, ByteWriter output, SharedCollections? shared)
    {
        _source = source;
        _output = output;
        _places = new PlacedCollections(shared, output, static message => new SessionCaptureException(message));
        _hasShared = shared is not null;
    }

    /// <summary>Copies a row. Rows have to come in the order in which they will stand.</summary>
    public void Copy(SchemaType type, RowEntry row)
    {
        _places.BeginRow(row.Identity);
        if (!type.HasUnorderedEntries && (!_hasShared || !type.HasCollections))
        {
            _output.Bytes(_source.Span.Slice(row.Offset, row.Length));
            return;
        }

        var cursor = new RowCursor { Identity = row.Identity, Position = row.Offset };
        CopyMembers(type, ref cursor);
    }

    private void CopyMembers(SchemaType type, ref RowCursor cursor)
    {
        CopyBytes(ref cursor, type.RowSize);
        foreach (SchemaMember member in type.PartMembers)
            CopyValue(member.Shape, ref cursor);
    }

    private void CopyValue(SchemaShape shape, ref RowCursor cursor)
    {
        if (shape.IsCollection)
        {
            CopyCollection(shape, ref cursor);
        }
        else if (shape.Kind == ShapeKind.Struct)
        {
            CopyMembers(shape.Struct!, ref cursor);
        }
        else if (shape.Kind == ShapeKind.AnyCollection)
        {
            byte form = _source.Span[cursor.Position];
            CopyBytes(ref cursor, form == 0 ? 1 + sizeof(long) : 1);
            if (form != 0)
                CopyCollection(shape.Form(form), ref cursor);
        }
        else if (shape.Kind == ShapeKind.Nullable)
        {
            bool isPresent = _source.Span[cursor.Position] != 0;
            CopyBytes(ref cursor, 1);
            if (isPresent)
                CopyValue(shape.Element!, ref cursor);
        }
        else
        {
            int start = cursor.Position;
            RowSkipper.Skip(_source.Span, shape, ref cursor);
            _output.Bytes(_source.Span.Slice(start, cursor.Position - start));
        }
    }

    private void CopyCollection(SchemaShape shape, ref RowCursor cursor)
    {
        ulong header = RowSkipper.Number(_source.Span, cursor.Position, out int headerSize);
        if (header == CollectionHeader.Null)
        {
            CopyBytes(ref cursor, 1);
            return;
        }

        if (header == CollectionHeader.Alias)
        {
            CollectionPlace target = CollectionPlace.Read(_source.Span.Slice(cursor.Position + headerSize));
            if (!_places.TryFollow(target, out RowCursor elsewhere))
            {
                CopyBytes(ref cursor, headerSize + CollectionPlace.Size);
                return;
            }

            cursor.Position += headerSize + CollectionPlace.Size;
            CopyOnce(shape, target, ref elsewhere);
            return;
        }

        CopyOnce(shape, new CollectionPlace(cursor.Identity, cursor.Collections), ref cursor);
    }

    private void CopyOnce(SchemaShape shape, CollectionPlace place, ref RowCursor cursor)
    {
        if (!_places.Begin(place, shape: "", type: null))
        {
            RowSkipper.Skip(_source.Span, shape, ref cursor);
            return;
        }

        cursor.Collections++;
        int count = (int)(RowSkipper.Number(_source.Span, cursor.Position, out int headerSize) - CollectionHeader.FirstCount);
        CopyBytes(ref cursor, headerSize);
        CopyBytes(ref cursor, RowSkipper.PrefixSize(_source.Span, shape, cursor.Position));
        switch (shape.Layout)
        {
            case CollectionLayout.Map:
                CopyEntries(shape, count, ref cursor);
                break;
            case CollectionLayout.Set:
                CopySet(shape.Element!, count, ref cursor);
                break;
            default:
                CopyElements(shape, count, ref cursor);
                break;
        }

        _places.End();
    }

    private void CopyElements(SchemaShape shape, int count, ref RowCursor cursor)
    {
        SchemaShape element = shape.Element!;
        if (shape.Key is null && element.FixedSize > 0)
        {
            CopyBytes(ref cursor, count * element.FixedSize);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            if (shape.Key is { } key)
                CopyValue(key, ref cursor);
            CopyValue(element, ref cursor);
        }
    }

    private void CopySet(SchemaShape element, int count, ref RowCursor cursor)
    {
        if (element.FixedSize is > 0 and <= sizeof(ulong) && element.Kind is not (ShapeKind.Reference or ShapeKind.WeakReference))
        {
            CopySmallValues(element.FixedSize, count, ref cursor);
            return;
        }

        if (HoldsUnordered(element))
        {
            CopyBySortedKeys(element, value: null, count, ref cursor);
            return;
        }

        ReadOnlySpan<byte> source = _source.Span;
        var entries = new EncodedEntries(_source, count);
        for (int i = 0; i < count; i++)
        {
            int start = cursor.Position;
            RowSkipper.Skip(source, element, ref cursor);
            entries.Add(new EncodedEntry(start, cursor.Position - start, cursor.Position, cursor.Collections));
        }

        entries.Sort(element);
        foreach (EncodedEntry entry in entries.Entries)
            CopyKey(element, entry);
        entries.Return();
    }

    /// <summary>What a converter makes of a key may hold collections. Nothing shares them, but each has a number.</summary>
    private void CopyKey(SchemaShape key, EncodedEntry entry)
    {
        ReadOnlySpan<byte> source = _source.Span;
        _output.Bytes(entry.Key(source));
        if (!key.HasCollections)
            return;
        var inside = new RowCursor { Position = entry.Start };
        RowSkipper.Skip(source, key, ref inside);
        _places.Count += inside.Collections;
    }

    /// <summary>As numbers with the first byte highest, small values have the order of their bytes.</summary>
    private void CopySmallValues(int size, int count, ref RowCursor cursor)
    {
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(count);
        Span<ulong> numbers = rented.AsSpan(0, count);
        Span<byte> bytes = stackalloc byte[sizeof(ulong)];
        for (int i = 0; i < count; i++)
        {
            _source.Span.Slice(cursor.Position, size).CopyTo(bytes);
            numbers[i] = BinaryPrimitives.ReadUInt64BigEndian(bytes);
            cursor.Position += size;
        }

        Array.Sort(rented, 0, count);
        foreach (ulong number in numbers)
        {
            BinaryPrimitives.WriteUInt64BigEndian(bytes, number);
            _output.Bytes(bytes.Slice(0, size));
        }

        ArrayPool<ulong>.Shared.Return(rented);
    }

    private void CopyEntries(SchemaShape shape, int count, ref RowCursor cursor)
    {
        ReadOnlySpan<byte> source = _source.Span;
        SchemaShape value = shape.Element!;
        if (HoldsUnordered(shape.Key!))
        {
            CopyBySortedKeys(shape.Key!, value, count, ref cursor);
            return;
        }

        bool isPlain = ((shape.Key!.Traits | value.Traits) & (ShapeTraits.UnorderedEntries | ShapeTraits.Collections)) == 0;
        var entries = new EncodedEntries(_source, count);
        for (int i = 0; i < count; i++)
        {
            int start = cursor.Position;
            RowSkipper.Skip(source, shape.Key!, ref cursor);
            (int end, int collections) = (cursor.Position, cursor.Collections);
            RowSkipper.Skip(source, value, ref cursor);
            entries.Add(new EncodedEntry(start, end - start, cursor.Position, collections));
        }

        entries.Sort(shape.Key!);
        foreach (EncodedEntry entry in entries.Entries)
        {
            if (isPlain)
            {
                _output.Bytes(source.Slice(entry.Start, entry.End - entry.Start));
                continue;
            }

            CopyKey(shape.Key!, entry);
            var inside = new RowCursor { Identity = cursor.Identity, Position = entry.Start + entry.KeyLength, Collections = entry.Collections };
            CopyValue(value, ref inside);
        }

        entries.Return();
    }

    private static bool HoldsUnordered(SchemaShape key) => (key.Traits & ShapeTraits.UnorderedEntries) != 0;

    /// <summary>
    /// The same where a converter makes sets or dictionaries of keys: these have to be put in order before anybody can say which key comes first.
    /// </summary>
    private void CopyBySortedKeys(SchemaShape key, SchemaShape? value, int count, ref RowCursor cursor)
    {
        var entries = new List<(byte[] Key, int InKey, RowCursor Value)>(count);
        int before = _places.Count;
        for (int i = 0; i < count; i++)
        {
            int start = _output.Length;
            CopyValue(key, ref cursor);
            entries.Add((_output.Written.Slice(start).ToArray(), _places.Count - before, cursor));
            _output.Truncate(start);
            _places.Count = before;
            if (value is not null)
                RowSkipper.Skip(_source.Span, value, ref cursor);
        }

        foreach ((byte[] bytes, int inKey, RowCursor behind) in entries.OrderBy(static entry => entry.Key, new EncodedOrder(key)))
        {
            _output.Bytes(bytes);
            _places.Count += inKey;
            RowCursor inside = behind;
            if (value is not null)
                CopyValue(value, ref inside);
        }
    }

    private void CopyBytes(ref RowCursor cursor, int count)
    {
        _output.Bytes(_source.Span.Slice(cursor.Position, count));
        cursor.Position += count;
    }
}

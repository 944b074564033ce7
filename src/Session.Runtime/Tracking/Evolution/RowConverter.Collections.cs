using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <content>Collections, wherever what shares them stands.</content>
internal sealed partial class RowConverter
{
    private void ConvertCollection(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        ulong header = RowSkipper.Number(Source, cursor.Position, out int headerSize);
        if (header == CollectionHeader.Null)
        {
            CopyBytes(ref cursor, 1);
        }
        else if (header == CollectionHeader.Alias)
        {
            CollectionPlace place = CollectionPlace.Read(Source.Slice(cursor.Position + headerSize));
            if (_places.TryFollow(place, out RowCursor elsewhere))
            {
                cursor.Position += headerSize + CollectionPlace.Size;
                ConvertOnce(source, target, place, ref elsewhere);
                return;
            }

            if (IsGone(place.Identity))
                DefaultValue.Write(target, _output);
            else
                _output.Bytes(Source.Slice(cursor.Position, headerSize + CollectionPlace.Size));
            cursor.Position += headerSize + CollectionPlace.Size;
        }
        else
        {
            ConvertOnce(source, target, new CollectionPlace(cursor.Identity, cursor.Collections), ref cursor);
        }
    }

    private void ConvertOnce(SchemaShape source, SchemaShape target, CollectionPlace place, ref RowCursor cursor)
    {
        if (!CanBeShared(target, cursor.Position))
        {
            _places.BeginAlone();
        }
        else if (!_places.Begin(place, (byte)target.Kind + target.ToString(), target.ValueType))
        {
            RowSkipper.Skip(Source, source, ref cursor);
            return;
        }

        ConvertContents(source, target, ref cursor);
        _places.End();
    }

    /// <summary>What a capture writes out wherever it stands is never an alias: what a key or an object that is a collection holds, an immutable array, and what is empty and cannot be filled.</summary>
    private bool CanBeShared(SchemaShape target, int position)
    {
        if (_plan.Shared is null || IsInKey || target.IsContent || target.Kind == ShapeKind.ImmutableArray)
            return false;
        bool isFixed = target.IsImmutable || target.Kind is ShapeKind.Array or ShapeKind.Rectangular;
        return !isFixed || RowSkipper.Number(Source, position, out _) > CollectionHeader.FirstCount;
    }

    private void ConvertContents(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        cursor.Collections++;
        int count = (int)(RowSkipper.Number(Source, cursor.Position, out int headerSize) - CollectionHeader.FirstCount);
        cursor.Position += headerSize;
        byte comparer = source.HasComparer ? Source[cursor.Position++] : (byte)0;
        if (source.Key is not null)
        {
            ConvertEntries(source, target, count, comparer, ref cursor);
            return;
        }

        if (source.Layout == CollectionLayout.Set)
        {
            ConvertSet(source, target, count, comparer, ref cursor);
            return;
        }

        bool drops = DropsGone(target) && _plan.Gone.Count > 0;
        _output.VarUInt((ulong)(count - (drops ? CountGone(source.Element!, count, cursor) : 0)) + CollectionHeader.FirstCount);
        CopyBytes(ref cursor, RowSkipper.PrefixSize(Source, source, cursor.Position));
        for (int i = 0; i < count; i++)
        {
            if (drops && IsGone(source.Element!, cursor.Position))
                RowSkipper.Skip(Source, source.Element!, ref cursor);
            else
                ConvertValue(source.Element!, target.Element!, ref cursor);
        }
    }

    private void ConvertSet(SchemaShape source, SchemaShape target, int count, byte comparer, ref RowCursor cursor)
    {
        var elements = new List<byte[]>(count);
        for (int i = 0; i < count; i++)
        {
            bool isGone = IsGone(source.Element!, cursor.Position);
            byte[] element = ConvertApart(source.Element!, target.Element!, ref cursor);
            if (!isGone)
                elements.Add(element);
        }

        _output.VarUInt((ulong)elements.Count + CollectionHeader.FirstCount);
        _output.Byte(comparer);
        foreach (byte[] element in elements.OrderBy(static element => element, new EncodedOrder(target.Element!)))
            _output.Bytes(element);
    }

    private byte[] ConvertApart(SchemaShape source, SchemaShape target, ref RowCursor cursor)
    {
        bool isInKey = IsInKey;
        IsInKey = true;
        int start = _output.Length;
        ConvertValue(source, target, ref cursor);
        byte[] value = _output.Written.Slice(start).ToArray();
        _output.Truncate(start);
        IsInKey = isInKey;
        return value;
    }

    /// <param name="element">What is counted.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="cursor">Stands on the first.</param>
    private int CountGone(SchemaShape element, int count, RowCursor cursor)
    {
        int gone = 0;
        for (int i = 0; i < count; i++)
        {
            gone += IsGone(element, cursor.Position) ? 1 : 0;
            RowSkipper.Skip(Source, element, ref cursor);
        }

        return gone;
    }

    /// <summary>True for an object that is gone: one that is referred to, or that stands for a collection.</summary>
    private bool IsGone(SchemaShape shape, int position)
    {
        if (IsReference(shape))
            return IsGone(IdentityAt(position));
        if (shape.Kind == ShapeKind.AnyCollection && Source[position] is var form)
            return form == 0 ? IsGone(IdentityAt(position + 1)) : IsGone(shape.Form(form), position + 1);
        return shape.IsCollection
            && Source[position] == CollectionHeader.Alias
            && CollectionPlace.Read(Source.Slice(position + 1)) is { IsStray: true } stray
            && IsGone(stray.Identity);
    }

    private long IdentityAt(int position) => BinaryPrimitives.ReadInt64LittleEndian(Source.Slice(position));

    /// <summary>Those of a heap stay in their order.</summary>
    private void ConvertEntries(SchemaShape source, SchemaShape target, int count, byte comparer, ref RowCursor cursor)
    {
        var entries = new List<(byte[] Key, int InKey, RowCursor Value)>(count);
        int before = _places.Count;
        for (int i = 0; i < count; i++)
        {
            bool isGone = IsGone(source.Key!, cursor.Position);
            byte[] key = ConvertApart(source.Key!, target.Key!, ref cursor);
            if (!isGone && !IsGone(source.Element!, cursor.Position))
                entries.Add((key, _places.Count - before, cursor));
            _places.Count = before;
            RowSkipper.Skip(Source, source.Element!, ref cursor);
        }

        _output.VarUInt((ulong)entries.Count + CollectionHeader.FirstCount);
        _output.Byte(comparer);
        IEnumerable<(byte[] Key, int InKey, RowCursor Value)> ordered = source.Layout == CollectionLayout.Heap ? entries : entries.OrderBy(static entry => entry.Key, new EncodedOrder(target.Key!));
        foreach ((byte[] key, int inKey, RowCursor value) in ordered)
        {
            _output.Bytes(key);
            _places.Count += inKey;
            RowCursor from = value;
            ConvertValue(source.Element!, target.Element!, ref from);
        }
    }
}

using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>
/// Walks the values of a row by their shapes, checking everything: bounds, counts, ranges, text. What is done at references
/// and collections is a subclass's matter.
/// </summary>
internal abstract class ValueVisitor
{
    /// <summary>Between one collection and the next inside it there may be structs and a nullable, each a level of its own.</summary>
    private const int MaxDepth = SnapshotWriter.MaxDepth * 4;

    private readonly ReadOnlyMemory<byte> _bytes;
    private int _position;
    private int _end;
    private int _collections;
    private int _lengthsAt;

    protected ValueVisitor(ReadOnlyMemory<byte> bytes) => _bytes = bytes;

    /// <summary>The row that is being walked.</summary>
    protected long Identity { get; private set; }

    /// <summary>Where the walk stands.</summary>
    protected int Position => _position;

    protected ReadOnlyMemory<byte> Bytes => _bytes;

    /// <summary>Walks a whole row and checks that it ends where it has to.</summary>
    /// <exception cref="SessionFormatException">The row does not fit its type.</exception>
    public void VisitRow(SchemaType type, long identity, int start, int end)
    {
        Identity = identity;
        _position = start;
        _end = end;
        _collections = 0;
        VisitMembers(type, depth: 0);
        if (_position != _end)
            throw Error($"{_end - _position} bytes follow the members of '{type.Name}'");
    }

    /// <summary>What follows belongs to a member, until <see cref="LeaveMember"/>.</summary>
    protected virtual void EnterMember(SchemaMember member, int depth)
    {
    }

    /// <summary>What follows belongs to an element of a list, array or set, until <see cref="LeaveElement"/>.</summary>
    protected virtual void EnterElement(SchemaShape collection, int index)
    {
    }

    /// <summary>What follows belongs to an entry's value, until <see cref="LeaveElement"/>.</summary>
    protected virtual void EnterEntry(SchemaShape collection, ReadOnlySpan<byte> keyBytes, int rank)
    {
    }

    protected virtual void LeaveMember()
    {
    }

    protected virtual void LeaveElement(SchemaShape collection)
    {
    }

    protected virtual void OnReference(SchemaShape shape, long identity)
    {
    }

    protected virtual void OnWeakReference(SchemaShape shape, long identity)
    {
    }

    protected virtual void OnCollection(SchemaShape shape, CollectionPlace place, int count)
    {
    }

    protected virtual void OnAlias(SchemaShape shape, CollectionPlace target)
    {
    }

    protected SessionFormatException Error(string problem) =>
        new($"The snapshot is damaged at byte {_position}, in the row of object {Identity}: {problem}.");

    /// <summary>The dimensions of a rectangular array that was just entered; null for any other collection.</summary>
    protected int[]? LengthsOf(SchemaShape shape) => shape.Kind == ShapeKind.Rectangular ? Lengths.Read(_bytes.Span, _lengthsAt, shape.Rank, out _) : null;

    private void VisitMembers(SchemaType type, int depth)
    {
        if (type.Members.Count == 0 && type.IsValue && Take(1)[0] != 0)
            throw Error("an empty struct is not zero");
        foreach (SchemaMember member in type.RowMembers)
            VisitMember(member, depth);
        foreach (SchemaMember member in type.PartMembers)
            VisitMember(member, depth);
    }

    private void VisitMember(SchemaMember member, int depth)
    {
        EnterMember(member, depth);
        Visit(member.Shape, depth);
        LeaveMember();
    }

    private void Visit(SchemaShape shape, int depth)
    {
        if (depth > MaxDepth)
            throw Error("values nest too deeply");
        switch (shape.Kind)
        {
            case ShapeKind.String:
                VisitString();
                break;
            case ShapeKind.BigInteger:
            case ShapeKind.Version:
            case ShapeKind.Uri:
                Require(SizedRules.ProblemOf(shape.Kind, Take((int)Math.Min(Number(), int.MaxValue))));
                break;
            case ShapeKind.Reference:
                OnReference(shape, BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
                break;
            case ShapeKind.WeakReference:
                OnWeakReference(shape, BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
                break;
            case ShapeKind.Struct:
                VisitMembers(shape.Struct!, depth + 1);
                break;
            case ShapeKind.Nullable:
                byte present = Take(1)[0];
                Require(present <= 1, "a presence byte is neither 0 nor 1");
                if (present == 1)
                    Visit(shape.Element!, depth + 1);
                break;
            case ShapeKind.AnyCollection:
                VisitAny(shape, depth);
                break;
            default:
                if (shape.IsCollection)
                    VisitCollection(shape, depth);
                else
                    Require(ScalarRules.ProblemOf(shape.Kind, Take(shape.FixedSize)));
                break;
        }
    }

    private void VisitString()
    {
        ulong header = Number();
        if (header == 0)
            return;
        Require(StringFormat.TryHeader(header, out int count, out bool isUtf16), "a string is too long");
        Require(StringFormat.IsValid(Take(count), isUtf16), "a string is not valid text");
    }

    private void VisitAny(SchemaShape shape, int depth)
    {
        byte form = Take(1)[0];
        if (form == 0)
        {
            OnReference(shape, BinaryPrimitives.ReadInt64LittleEndian(Take(8)));
            return;
        }

        Require(shape.HasForm(form), "a collection is none of those that its member can hold");
        VisitCollection(shape.Form(form), depth);
    }

    private void VisitCollection(SchemaShape shape, int depth)
    {
        ulong header = Number();
        if (header == CollectionHeader.Null)
            return;
        if (header == CollectionHeader.Alias)
        {
            long identity = BinaryPrimitives.ReadInt64LittleEndian(Take(8));
            Require(_end - _position >= sizeof(int), "a shared collection is cut off");
            int ordinal = BinaryPrimitives.ReadInt32LittleEndian(_bytes.Span.Slice(_position));
            if (ordinal == CollectionPlace.StrayOrdinal)
                OnReference(shape, identity);
            Take(sizeof(int));
            if (ordinal != CollectionPlace.StrayOrdinal)
                OnAlias(shape, new CollectionPlace(identity, ordinal));
            return;
        }

        ulong count = header - CollectionHeader.FirstCount;
        if (shape.HasComparer)
            Require(ComparerTags.IsKnown(Take(1)[0]), "a set or dictionary has an unknown comparer");
        if (shape.Layout == CollectionLayout.Grid)
            VisitLengths(shape.Rank, count);
        Require(count <= (ulong)(_end - _position), $"a count of {count} does not fit into the bytes left");
        OnCollection(shape, new CollectionPlace(Identity, _collections++), (int)count);
        if (shape.Key is not null)
            VisitEntries(shape, (int)count, depth);
        else if (shape.Layout == CollectionLayout.Set)
            VisitSet(shape, (int)count, depth);
        else
            VisitElements(shape, (int)count, depth);
    }

    /// <summary>The number of elements is held against the bytes that are left; the lengths have to make just that.</summary>
    private void VisitLengths(int rank, ulong count)
    {
        _lengthsAt = _position;
        ulong product = 1;
        for (int i = 0; i < rank; i++)
            Require(Lengths.Multiply(ref product, Number()), "an array's dimensions are too long");
        Require(product == count, $"an array's dimensions make {product} elements and it has {count}");
    }

    private void VisitElements(SchemaShape shape, int count, int depth)
    {
        SchemaShape element = shape.Element!;
        if (element.Kind is >= ShapeKind.Byte and <= ShapeKind.Double)
        {
            // Every bit pattern is a value, so only the size matters.
            long size = (long)count * element.FixedSize;
            Require(size <= _end - _position, $"a count of {count} does not fit into the bytes left");
            Take((int)size);
            return;
        }

        for (int i = 0; i < count; i++)
        {
            EnterElement(shape, i);
            Visit(element, depth + 1);
            LeaveElement(shape);
        }
    }

    private void VisitSet(SchemaShape shape, int count, int depth)
    {
        ReadOnlySpan<byte> previous = default;
        for (int i = 0; i < count; i++)
        {
            int start = _position;
            EnterElement(shape, i);
            Visit(shape.Element!, depth + 1);
            LeaveElement(shape);
            ReadOnlySpan<byte> element = _bytes.Span.Slice(start, _position - start);
            Require(i == 0 || KeyOrder.Compare(shape.Element!, previous, element) <= 0, "a set's elements are out of order");
            previous = element;
        }
    }

    private void VisitEntries(SchemaShape shape, int count, int depth)
    {
        ReadOnlySpan<byte> previous = default;
        for (int i = 0; i < count; i++)
        {
            int start = _position;
            VisitKey(shape, i, depth);
            ReadOnlySpan<byte> key = _bytes.Span.Slice(start, _position - start);
            if (shape.Layout == CollectionLayout.Map)
            {
                Require(i == 0 || KeyOrder.Compare(shape.Key!, previous, key) <= 0, "a dictionary's keys are out of order");
                Require(!IsNullKey(shape.Key!, key), "a dictionary has no key for an entry");
            }

            previous = key;
            EnterEntry(shape, key, i);
            Visit(shape.Element!, depth + 1);
            LeaveElement(shape);
        }
    }

    /// <summary>An object that is a key is inside the collection as much as one that is an element.</summary>
    private void VisitKey(SchemaShape shape, int rank, int depth)
    {
        bool isElement = shape.Key!.HasIdentities;
        if (isElement)
            EnterElement(shape, rank);
        Visit(shape.Key, depth + 1);
        if (isElement)
            LeaveElement(shape);
    }

    private static bool IsNullKey(SchemaShape shape, ReadOnlySpan<byte> key) =>
        (shape.Kind is ShapeKind.String or ShapeKind.Version or ShapeKind.Uri or ShapeKind.Nullable && key[0] == 0)
        || (shape.Kind is ShapeKind.Reference or ShapeKind.WeakReference && BinaryPrimitives.ReadInt64LittleEndian(key) == 0);

    private ulong Number()
    {
        int size = VarInt.Read(_bytes.Span.Slice(_position, _end - _position), out ulong value);
        Require(size > 0, "a number is cut off or not in its shortest form");
        _position += size;
        return value;
    }

    private ReadOnlySpan<byte> Take(int count)
    {
        if ((uint)count > (uint)(_end - _position))
            throw Error($"{count} bytes are wanted and {_end - _position} are left");
        ReadOnlySpan<byte> result = _bytes.Span.Slice(_position, count);
        _position += count;
        return result;
    }

    private void Require(string? problem)
    {
        if (problem is not null)
            throw Error(problem);
    }

    private void Require(bool condition, string problem)
    {
        if (!condition)
            throw Error(problem);
    }
}

using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A set. It is filled after every object's members are in place, since an element's hash or order may depend on them; one of
/// plain values is filled at once, and not at all where it holds them already.
/// </summary>
internal abstract class SetCodec<TSet, T>(ShapeKind kind, SessionCodec<T> element) : ContainerCodec<TSet>(kind)
    where TSet : class, ISet<T>
{
    private readonly bool _isPlain = element is IBlockCodec or StringCodec;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected SessionCodec<T> Element => element;

    protected sealed override int CountOf(TSet collection) => collection.Count;

    /// <summary>The element of a set that it takes for the same.</summary>
    protected abstract bool TryFind(TSet set, T item, out T found);

    /// <summary>Makes room for so many elements.</summary>
    private protected virtual void Reserve(TSet set, int count)
    {
    }

    internal sealed override void Fill(SnapshotReader reader, CollectionHeader header, TSet collection)
    {
        if (_isPlain && TagOf(collection) != ComparerTag.Other)
        {
            int start = reader.PartCursor;
            if (Holds(reader, collection, header.Count))
                return;
            reader.Return(start);
            collection.Clear();
            Reserve(collection, header.Count);
            for (int i = 0; i < header.Count; i++)
                Add(reader, header.Place, collection, element.Restore(reader, default!));
            return;
        }

        var items = new List<T>(header.Count);
        for (int i = 0; i < header.Count; i++)
        {
            int unresolved = reader.Unresolved;
            T item = element.Restore(reader, default!);

            // An object that has no row was reported as a gap when it was captured; it has no place to go.
            if (item is not null || reader.Unresolved == unresolved)
                items.Add(item);
        }

        reader.AfterRows(header, () =>
        {
            collection.Clear();
            foreach (T item in items)
                Add(reader, header.Place, collection, item);
        });
    }

    private bool Holds(SnapshotReader reader, TSet set, int count)
    {
        if (set.Count != count)
            return false;
        T previous = default!;
        for (int i = 0; i < count; i++)
        {
            T item = element.Restore(reader, default!);
            bool isRepeated = i > 0 && element.IsSame(previous, item);
            if (isRepeated || !TryFind(set, item, out T found) || !element.IsSame(found, item))
                return false;
            previous = item;
        }

        return true;
    }

    private static void Add(SnapshotReader reader, CollectionPlace place, TSet set, T item)
    {
        if (!set.Add(item))
        {
            // Some cultures cannot print every date.
            throw new SessionRestoreException(
                FormattableString.Invariant($"{reader.NameOf(place)} would lose an element: its comparer takes the stored element {item} for one that ")
                + "it holds already. Restore it with the comparer that it was captured with.");
        }
    }
}

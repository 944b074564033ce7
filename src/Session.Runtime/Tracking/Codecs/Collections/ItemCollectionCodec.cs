using System;
using System.Collections.ObjectModel;

namespace SessionFlow.Tracking;

/// <summary>
/// A <see cref="Collection{T}"/> or one that derives from it. What it overrides and who listens to it may be the game's, so
/// it is filled when all else is in place, and only where something differs.
/// </summary>
internal sealed class ItemCollectionCodec<TCollection, T>(ShapeKind kind, SessionCodec<T> element, Func<TCollection> make)
    : ContainerCodec<TCollection>(kind)
    where TCollection : Collection<T>
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(TCollection collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, TCollection collection)
    {
        foreach (T item in collection)
            element.Write(writer, item);
    }

    protected override TCollection Make(int count, ComparerTag comparer) => make();

    internal override void Fill(SnapshotReader reader, CollectionHeader header, TCollection collection)
    {
        var items = new T[header.Count];
        for (int i = 0; i < items.Length; i++)
            items[i] = element.Restore(reader, i < collection.Count ? collection[i] : default!);
        reader.AfterRows(header, () => Fill(collection, items));
    }

    private void Fill(TCollection collection, T[] items)
    {
        while (collection.Count > items.Length)
            collection.RemoveAt(collection.Count - 1);
        for (int i = 0; i < items.Length; i++)
        {
            if (i == collection.Count)
                collection.Add(items[i]);
            else if (!element.IsSame(collection[i], items[i]))
                collection[i] = items[i];
        }
    }
}

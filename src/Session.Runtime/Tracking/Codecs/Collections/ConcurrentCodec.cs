using System;
using System.Collections.Concurrent;

namespace SessionFlow.Tracking;

/// <summary>
/// A queue, stack or bag that several threads use: captured as it is at one moment, restored element by element. Who goes on
/// using it during a restore finds it half full.
/// </summary>
internal sealed class ConcurrentCodec<TCollection, T>(ShapeKind kind, SessionCodec<T> element, Func<TCollection> make) : ContainerCodec<TCollection>(kind)
    where TCollection : class, IProducerConsumerCollection<T>
{
    /// <summary>A stack and a bag show first what was added last.</summary>
    private readonly bool _isReversed = kind != ShapeKind.ConcurrentQueue;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    internal override void WriteContent(SnapshotWriter writer, TCollection value, bool canBeShared)
    {
        // Counted once and for all: other threads may go on meanwhile.
        T[] items = InOrder(value);
        if (!writer.BeginCollection(value, items.Length, canBeShared))
            return;
        foreach (T item in items)
            element.Write(writer, item);
        writer.EndCollection();
    }

    internal override void Fill(SnapshotReader reader, CollectionHeader header, TCollection collection)
    {
        T[] old = InOrder(collection);
        while (collection.TryTake(out _))
        {
            // Emptied one by one: not every one of them can be cleared on every platform.
        }

        for (int i = 0; i < header.Count; i++)
            collection.TryAdd(element.Restore(reader, i < old.Length ? old[i] : default!));
    }

    protected override int CountOf(TCollection collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, TCollection collection) => throw new NotSupportedException();

    protected override TCollection Make(int count, ComparerTag comparer) => make();

    private T[] InOrder(TCollection collection)
    {
        T[] items = collection.ToArray();
        if (_isReversed)
            Array.Reverse(items);
        return items;
    }
}

using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A queue, the next element to leave first. An existing one is turned round once, which takes no memory.</summary>
internal sealed class QueueCodec<T>(SessionCodec<T> element) : ContainerCodec<Queue<T>>(ShapeKind.Queue)
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(Queue<T> collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, Queue<T> collection)
    {
        foreach (T item in collection)
            element.Write(writer, item);
    }

    protected override Queue<T> Make(int count, ComparerTag comparer) => new(count);

    internal override void Fill(SnapshotReader reader, CollectionHeader header, Queue<T> collection)
    {
        int old = collection.Count;
        for (int i = 0; i < header.Count; i++)
            collection.Enqueue(element.Restore(reader, i < old ? collection.Dequeue() : default!));
        for (int i = header.Count; i < old; i++)
            collection.Dequeue();
    }
}

using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A linked list. Nodes of an existing one stay and get the values of their places.</summary>
internal sealed class LinkedListCodec<T>(SessionCodec<T> element) : ContainerCodec<LinkedList<T>>(ShapeKind.LinkedList)
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(LinkedList<T> collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, LinkedList<T> collection)
    {
        foreach (T item in collection)
            element.Write(writer, item);
    }

    protected override LinkedList<T> Make(int count, ComparerTag comparer) => new();

    internal override void Fill(SnapshotReader reader, CollectionHeader header, LinkedList<T> collection)
    {
        LinkedListNode<T>? node = collection.First;
        for (int i = 0; i < header.Count; i++)
        {
            if (node is null)
            {
                collection.AddLast(element.Restore(reader, default!));
                continue;
            }

            node.Value = element.Restore(reader, node.Value);
            node = node.Next;
        }

        while (collection.Count > header.Count)
            collection.RemoveLast();
    }
}

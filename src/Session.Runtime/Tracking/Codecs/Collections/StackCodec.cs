using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A stack, the last element to leave first, so that a push is an addition at the end.</summary>
internal sealed class StackCodec<T>(SessionCodec<T> element) : ContainerCodec<Stack<T>>(ShapeKind.Stack)
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(Stack<T> collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, Stack<T> collection)
    {
        foreach (T item in BottomFirst(collection))
            element.Write(writer, item);
    }

    protected override Stack<T> Make(int count, ComparerTag comparer) => new(count);

    internal override void Fill(SnapshotReader reader, CollectionHeader header, Stack<T> collection)
    {
        T[] old = BottomFirst(collection);
        collection.Clear();
        for (int i = 0; i < header.Count; i++)
            collection.Push(element.Restore(reader, i < old.Length ? old[i] : default!));
    }

    private static T[] BottomFirst(Stack<T> stack)
    {
        T[] items = stack.ToArray();
        Array.Reverse(items);
        return items;
    }
}

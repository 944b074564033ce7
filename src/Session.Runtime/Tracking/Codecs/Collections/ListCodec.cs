using System.Collections.Generic;
#if NET8_0_OR_GREATER
using System.Runtime.InteropServices;
#endif

namespace SessionFlow.Tracking;

/// <summary>A list. An existing one is filled again, element by element, so that collections inside it stay as well.</summary>
internal sealed class ListCodec<T>(SessionCodec<T> element) : ContainerCodec<List<T>>(ShapeKind.List)
{
#if NET8_0_OR_GREATER
    private readonly bool _isBulk = element.IsBulk;

#endif
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(List<T> collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, List<T> collection)
    {
#if NET8_0_OR_GREATER
        if (_isBulk)
        {
            // It throws if rows that are written meanwhile have a converter change the list, as walking it would.
            List<T>.Enumerator guard = collection.GetEnumerator();
            element.WriteAll(writer, CollectionsMarshal.AsSpan(collection));
            guard.MoveNext();
            return;
        }

#endif
        foreach (T item in collection)
            element.Write(writer, item);
    }

    protected override List<T> Make(int count, ComparerTag comparer) => new(count);

    internal override void Fill(SnapshotReader reader, CollectionHeader header, List<T> collection)
    {
#if NET8_0_OR_GREATER
        if (_isBulk)
        {
            CollectionsMarshal.SetCount(collection, header.Count);
            element.RestoreAll(reader, CollectionsMarshal.AsSpan(collection));
            return;
        }

#endif
        if (collection.Count > header.Count)
            collection.RemoveRange(header.Count, collection.Count - header.Count);
        for (int i = 0; i < header.Count; i++)
        {
            if (i < collection.Count)
                collection[i] = element.Restore(reader, collection[i]);
            else
                collection.Add(element.Restore(reader, default!));
        }
    }
}

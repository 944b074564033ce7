using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A list. An existing one is filled again, element by element, so that collections inside it stay as well.</summary>
internal sealed class ListCodec<T>(SessionCodec<T> element) : ContainerCodec<List<T>>(ShapeKind.List)
{
    internal override SchemaShape Shape(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected override int CountOf(List<T> collection) => collection.Count;

    protected override void WriteItems(SnapshotWriter writer, List<T> collection)
    {
        foreach (T item in collection)
            element.Write(writer, item);
    }

    protected override List<T> Make(int count, ComparerTag comparer) => new(count);

    internal override void Fill(SnapshotReader reader, CollectionHeader header, List<T> collection)
    {
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

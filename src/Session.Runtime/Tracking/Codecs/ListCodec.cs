using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>A list. An existing one is filled again, element by element, so that collections inside it stay as well.</summary>
internal sealed class ListCodec<T>(SessionCodec<T> element) : SessionCodec<List<T>?>
{
    public override void Write(SnapshotWriter writer, List<T>? value)
    {
        if (!writer.BeginCollection(value, value?.Count ?? 0, canBeShared: true))
            return;
        foreach (T item in value!)
            element.Write(writer, item);
        writer.EndCollection();
    }

    public override List<T>? Restore(SnapshotReader reader, List<T>? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return reader.Shared(header, static facts => new List<T>(facts.Count));
        List<T> list = reader.Take(header, existing, static count => new List<T>(count));
        if (list.Count > header.Count)
            list.RemoveRange(header.Count, list.Count - header.Count);
        for (int i = 0; i < header.Count; i++)
        {
            if (i < list.Count)
                list[i] = element.Restore(reader, list[i]);
            else
                list.Add(element.Restore(reader, default!));
        }

        return list;
    }

    private protected override List<T>? Begin(SnapshotReader reader, List<T>? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements
            ? reader.Take(header, existing, static count => new List<T>(count))
            : reader.Shared(header, static facts => new List<T>(facts.Count));
    }

    internal override SchemaShape Shape(SchemaBuilder schema) => new(ShapeKind.List, element.Shape(schema));
}

namespace SessionFlow.Tracking;

/// <summary>A one-dimensional array. An existing one of the same length is filled again, another is replaced.</summary>
internal sealed class ArrayCodec<T>(SessionCodec<T> element) : SessionCodec<T[]?>
{
    public override void Write(SnapshotWriter writer, T[]? value)
    {
        if (!writer.BeginCollection(value, value?.Length ?? 0))
            return;
        foreach (T item in value!)
            element.Write(writer, item);
        writer.EndCollection();
    }

    public override T[]? Restore(SnapshotReader reader, T[]? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return reader.Shared<T[]>(header, null);
        T[] array = TakeOfLength(reader, header, existing);
        for (int i = 0; i < array.Length; i++)
            array[i] = element.Restore(reader, array[i]);
        return array;
    }

    private protected override T[]? Begin(SnapshotReader reader, T[]? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements ? TakeOfLength(reader, header, existing) : reader.Shared<T[]>(header, null);
    }

    internal override SchemaShape Shape(SchemaBuilder schema) => new(ShapeKind.Array, element.Shape(schema));

    private static T[] TakeOfLength(SnapshotReader reader, CollectionHeader header, T[]? existing) =>
        reader.Take(header, existing?.Length == header.Count ? existing : null, static count => new T[count]);
}

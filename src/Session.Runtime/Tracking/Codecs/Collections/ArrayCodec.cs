namespace SessionFlow.Tracking;

/// <summary>A one-dimensional array. An existing one of the same length is filled again, another is replaced.</summary>
internal sealed class ArrayCodec<T>(SessionCodec<T> element) : SessionCodec<T[]?>
{
    private readonly bool _isBulk = element.IsBulk;

    public override void Write(SnapshotWriter writer, T[]? value)
    {
        // An array of a derived element type can be held as one of the base as well: two shapes, which cannot share a place.
        if (!writer.BeginCollection(value, value?.Length ?? 0, canBeShared: value is { Length: > 0 } && IsExact(value)))
            return;
        if (_isBulk && IsExact(value!))
        {
            element.WriteAll(writer, value!);
        }
        else
        {
            foreach (T item in value!)
                element.Write(writer, item);
        }

        writer.EndCollection();
    }

    public override T[]? Restore(SnapshotReader reader, T[]? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return OfAlias(reader, header);
        T[] array = TakeOfLength(reader, header, existing);
        if (_isBulk)
        {
            element.RestoreAll(reader, array);
            return array;
        }

        for (int i = 0; i < array.Length; i++)
            array[i] = element.Restore(reader, array[i]);
        return array;
    }

    private protected override T[]? Begin(SnapshotReader reader, T[]? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements ? TakeOfLength(reader, header, existing) : OfAlias(reader, header);
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Array, element.Shape(schema));

    private protected override bool Fits(T[]? existing, CollectionFacts facts) => existing is not null && existing.Length == facts.Count && IsExact(existing);

    private static T[]? OfAlias(SnapshotReader reader, CollectionHeader header) => reader.Shared(header, static facts => new T[facts.Count]);

    private static T[] TakeOfLength(SnapshotReader reader, CollectionHeader header, T[]? existing)
    {
        T[]? fitting = existing?.Length == header.Count && IsExact(existing) ? existing : null;

        // Many members hold the one empty array of their type, and it has nothing that could be filled twice.
        return header.Count == 0 && fitting is not null
            ? reader.Note(header, fitting)
            : reader.Take(header, fitting, static count => new T[count]);
    }

    private static bool IsExact(T[] array) => array.GetType() == typeof(T[]);
}

namespace SessionFlow.Tracking;

/// <summary>What a tracked class holds as the collection that it derives from. The object is the collection, and stays it.</summary>
internal sealed class ContentCodec<TCollection>(ContainerCodec<TCollection> inner) : SessionCodec<TCollection?>
    where TCollection : class
{
    public override void Write(SnapshotWriter writer, TCollection? value) => inner.WriteContent(writer, value!, canBeShared: false);

    public override TCollection? Restore(SnapshotReader reader, TCollection? existing)
    {
        CollectionHeader header = reader.Collection();
        if (header.HasElements)
        {
            inner.PassComparer(reader);
            inner.Fill(reader, header, existing!);
        }

        return existing;
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema)
    {
        SchemaShape shape = inner.Shape(schema);
        shape.IsContent = true;
        return shape;
    }
}

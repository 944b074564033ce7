using System;

namespace SessionFlow.Tracking;

/// <summary>A type of the game that derives from a collection and has no state of its own.</summary>
internal sealed class DerivedCodec<TCollection, TBase>(ContainerCodec<TBase> inner, Func<TCollection> make) : SessionCodec<TCollection?>
    where TCollection : class, TBase
    where TBase : class
{
    public override void Write(SnapshotWriter writer, TCollection? value)
    {
        if (value is null)
            writer.NoCollection();
        else if (value.GetType() != typeof(TCollection))
            writer.Stray(value);
        else
            inner.WriteContent(writer, value, canBeShared: true);
    }

    public override TCollection? Restore(SnapshotReader reader, TCollection? existing)
    {
        TCollection? collection = Begin(reader, existing, out CollectionHeader header);
        if (header.HasElements)
            inner.Fill(reader, header, collection!);
        return collection;
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema)
    {
        SchemaShape shape = inner.Shape(schema);
        return new SchemaShape(CollectionKinds.DerivedFrom(shape.Kind), shape.Element, shape.Key);
    }

    private protected override TCollection? Begin(SnapshotReader reader, TCollection? existing) => Begin(reader, existing, out _);

    private TCollection? Begin(SnapshotReader reader, TCollection? existing, out CollectionHeader header)
    {
        header = reader.Collection();
        if (!header.HasElements)
            return reader.Shared(header, _ => make());

        // Its constructor decides how it compares.
        inner.PassComparer(reader);
        TCollection? exact = existing?.GetType() == typeof(TCollection) ? existing : null;
        return reader.Standing(header, exact) ?? reader.Note(header, make());
    }
}

#if NET
using System.Collections.Immutable;

namespace SessionFlow.Tracking;

/// <summary>An immutable array, a value; one that was never given elements is none.</summary>
internal sealed class ImmutableArrayCodec<T>(SessionCodec<T> element) : SessionCodec<ImmutableArray<T>>
{
    public override void Write(SnapshotWriter writer, ImmutableArray<T> value)
    {
        if (value.IsDefault)
        {
            writer.NoCollection();
            return;
        }

        writer.BeginCollection(this, value.Length, canBeShared: false);
        foreach (T item in value)
            element.Write(writer, item);
        writer.EndCollection();
    }

    public override ImmutableArray<T> Restore(SnapshotReader reader, ImmutableArray<T> existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
        {
            return header.IsNull
                ? default
                : throw new SessionRestoreException($"{reader.NameOf(header.Place)} is shared with an immutable array, which cannot be.");
        }

        var items = new T[header.Count];
        bool isSame = !existing.IsDefault && existing.Length == items.Length;
        for (int i = 0; i < items.Length; i++)
        {
            items[i] = element.Restore(reader, !existing.IsDefault && i < existing.Length ? existing[i] : default!);
            isSame = isSame && element.IsSame(items[i], existing[i]);
        }

        return isSame ? existing : ImmutableArray.Create(items);
    }

    public override void RestoreReadOnly(SnapshotReader reader, ImmutableArray<T> existing, string member)
    {
        CollectionHeader header = reader.Collection();
        if (header.HasElements)
            reader.PassCollection(header);
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.ImmutableArray, element.Shape(schema));
}
#endif

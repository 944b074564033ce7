using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A collection that never changes: read whole, and kept where it is the same already. One that several members share is one
/// again, unless it is empty: many members hold the one empty collection of their type.
/// </summary>
internal abstract class ImmutableCodec<TCollection>(ShapeKind kind) : SessionCodec<TCollection?>
    where TCollection : class
{
    public sealed override void Write(SnapshotWriter writer, TCollection? value)
    {
        if (value is null)
            writer.NoCollection();
        else
            WriteContent(writer, value);
    }

    public sealed override TCollection? Restore(SnapshotReader reader, TCollection? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return reader.SharedImmutable<TCollection>(header, elsewhere => Restore(elsewhere, null));
        return reader.Built<TCollection>(header) ?? reader.Note(header, Read(reader, header, existing));
    }

    public sealed override void RestoreReadOnly(SnapshotReader reader, TCollection? existing, string member)
    {
        // Its object was made with it, or would not be this one.
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return;
        if (existing is not null)
            reader.Note(header, existing);
        reader.PassCollection(header);
    }

    protected ShapeKind Kind => kind;

    protected abstract void WriteContent(SnapshotWriter writer, TCollection value);

    /// <summary>Reads what stands behind the header.</summary>
    protected abstract TCollection Read(SnapshotReader reader, CollectionHeader header, TCollection? existing);

    /// <summary>Reads elements that are compared with each other, without those that were gaps.</summary>
    protected static List<T> ReadKeys<T>(SnapshotReader reader, int count, SessionCodec<T> element)
    {
        var items = new List<T>(count);
        for (int i = 0; i < count; i++)
        {
            int unresolved = reader.Unresolved;
            T item = element.Restore(reader, default!);
            if (item is not null || reader.Unresolved == unresolved)
                items.Add(item);
        }

        return items;
    }
}

using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A set that never changes. It is made before all objects are in place if a constructor needs it, so where its elements are
/// objects they are looked for once more in the end.
/// </summary>
internal abstract class ImmutableSetCodec<TSet, T>(ShapeKind kind, SessionCodec<T> element) : ImmutableCodec<TSet>(kind)
    where TSet : class, IReadOnlyCollection<T>
{
    private bool? _hasObjects;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, element.Shape(schema));

    protected abstract ComparerTag TagOf(TSet set);

    /// <summary>A set of elements with the comparer of another, or one of its own.</summary>
    protected abstract TSet Make(TSet? like, ComparerTag comparer, IEnumerable<T> items);

    protected abstract bool TryFind(TSet set, T item, out T found);

    protected sealed override void WriteContent(SnapshotWriter writer, TSet value)
    {
        if (!writer.BeginCollection(value, value.Count, canBeShared: value.Count > 0))
            return;
        writer.Byte((byte)TagOf(value));
        foreach (T item in value)
            writer.Key(element, item);
        writer.EndCollection();
    }

    protected sealed override TSet Read(SnapshotReader reader, CollectionHeader header, TSet? existing)
    {
        var tag = (ComparerTag)reader.Byte();
        List<T> items = ReadKeys(reader, header.Count, element);
        TSet result = existing!;
        reader.Fill(header, () => result = existing is not null && TagOf(existing) == tag && Holds(existing, items) ? existing : Make(reader, header, existing, tag, items));
        if (_hasObjects ??= CodecTraits.Of(element, ShapeTraits.References))
            reader.AfterRows(header, () => RequireAll(reader, header, result, items));
        return result;
    }

    private TSet Make(SnapshotReader reader, CollectionHeader header, TSet? existing, ComparerTag tag, List<T> items)
    {
        // How it compares is a part of its value.
        TSet? like = tag == ComparerTag.Other ? existing : null;
        if (like is null)
            reader.RequireKnownComparer(header.Place, tag);
        TSet made = Make(like, tag, items);
        if (made.Count != items.Count)
        {
            throw new SessionRestoreException(
                $"{reader.NameOf(header.Place)} would lose {items.Count - made.Count} of its elements: its comparer takes some for the same. Restore "
                + "it with the comparer that it was captured with; if they are objects that had to be there before their members, give it a setter.");
        }

        return made;
    }

    private bool Holds(TSet set, List<T> items)
    {
        if (set.Count != items.Count)
            return false;
        foreach (T item in items)
        {
            if (!TryFind(set, item, out T found) || !element.IsSame(found, item))
                return false;
        }

        return true;
    }

    private void RequireAll(SnapshotReader reader, CollectionHeader header, TSet set, List<T> items)
    {
        foreach (T item in items)
        {
            if (!TryFind(set, item, out _))
                throw reader.LostKey(header.Place, item);
        }
    }
}

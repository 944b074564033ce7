namespace SessionFlow.Tracking;

/// <summary>
/// A collection that is restored by content: an existing one is filled again and keeps its comparer, and one that several
/// members share is one again.
/// </summary>
internal abstract class ContainerCodec<TCollection>(ShapeKind kind) : SessionCodec<TCollection?>
    where TCollection : class
{
    public override void Write(SnapshotWriter writer, TCollection? value)
    {
        if (value is null)
            writer.NoCollection();
        else if (value.GetType() != typeof(TCollection))
            writer.Stray(value);
        else
            WriteContent(writer, value, canBeShared: true);
    }

    public sealed override TCollection? Restore(SnapshotReader reader, TCollection? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return OfAlias(reader, header);
        TCollection collection = Take(reader, header, existing);
        Fill(reader, header, collection);
        return collection;
    }

    protected ShapeKind Kind => kind;

    private bool HasComparer => CollectionKinds.Layout(kind) >= CollectionLayout.Set;

    private protected sealed override TCollection? Begin(SnapshotReader reader, TCollection? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements ? Take(reader, header, existing) : OfAlias(reader, header);
    }

    /// <summary>Writes a collection, of this type or of one that derives from it.</summary>
    internal virtual void WriteContent(SnapshotWriter writer, TCollection value, bool canBeShared)
    {
        int count = CountOf(value);
        if (!writer.BeginCollection(value, count, canBeShared))
            return;
        if (HasComparer)
            writer.Byte((byte)TagOf(value));
        WriteItems(writer, value);

        // Dictionaries and sets let elements be removed while they are walked.
        if (CountOf(value) != count)
            throw new SessionCaptureException($"Code of the game that ran in the capture, such as a converter, changed a {typeof(TCollection)} that was just being captured.");
        writer.EndCollection();
    }

    /// <summary>Passes over the comparer behind a header, where there is one.</summary>
    internal ComparerTag PassComparer(SnapshotReader reader) => HasComparer ? (ComparerTag)reader.Byte() : ComparerTag.Default;

    protected abstract int CountOf(TCollection collection);

    /// <summary>The tag of the comparer, for those that have one.</summary>
    protected virtual ComparerTag TagOf(TCollection collection) => ComparerTag.Default;

    /// <summary>Writes the elements; as many as were counted.</summary>
    protected abstract void WriteItems(SnapshotWriter writer, TCollection collection);

    /// <summary>A new, empty collection.</summary>
    protected abstract TCollection Make(int count, ComparerTag comparer);

    /// <summary>Reads the elements and has the collection hold them and nothing else.</summary>
    internal abstract void Fill(SnapshotReader reader, CollectionHeader header, TCollection collection);

    private TCollection Take(SnapshotReader reader, CollectionHeader header, TCollection? existing)
    {
        ComparerTag tag = PassComparer(reader);

        // One of a derived class is no collection of this member's to a capture: it may be an object with a row of its own.
        TCollection? exact = existing?.GetType() == typeof(TCollection) ? existing : null;
        return reader.Standing(header, exact) ?? reader.Note(header, MakeLike(reader, header.Place, header.Count, tag));
    }

    private TCollection? OfAlias(SnapshotReader reader, CollectionHeader header) => reader.Known<TCollection>(header) ?? Shared(reader, header);

    private TCollection? Shared(SnapshotReader reader, CollectionHeader header) =>
        reader.Shared(header, facts => MakeLike(reader, facts.Place, facts.Count, facts.Comparer));

    private TCollection MakeLike(SnapshotReader reader, CollectionPlace place, int count, ComparerTag comparer)
    {
        reader.RequireKnownComparer(place, comparer);
        return Make(count, comparer);
    }
}

using System;

namespace SessionFlow.Tracking;

/// <content>Collections: where they stand, which live one stands for them, and when they are filled.</content>
public sealed partial class SnapshotReader
{
    /// <summary>Reads the dimensions of a rectangular array.</summary>
    internal int[] Dimensions(int rank)
    {
        int[] lengths = Lengths.Read(Whole, _partCursor, rank, out int size);
        _partCursor += size;
        return lengths;
    }

    /// <summary>Reads a collection's header.</summary>
    internal CollectionHeader Collection()
    {
        ulong header = Number();
        switch (header)
        {
            case CollectionHeader.Null:
                return CollectionHeader.None;
            case CollectionHeader.Alias:
                long identity = Block<long>();
                return CollectionHeader.Elsewhere(new CollectionPlace(identity, Block<int>()));
            default:
                return CollectionHeader.Here((int)(header - CollectionHeader.FirstCount), new CollectionPlace(_identity, _collections++));
        }
    }

    /// <summary>
    /// The collection to fill: the one that other members share it with, else the existing one unless another place of this
    /// restore fills it already, else a new one.
    /// </summary>
    internal T Take<T>(CollectionHeader header, T? existing, Func<int, T> make)
        where T : class
    {
        if (_restore.Collections.Of(header.Place) is T shared)
            return Note(header, shared);
        return Note(header, existing is not null && _restore.Collections.Claim(existing, header.Place) ? existing : make(header.Count));
    }

    /// <summary>
    /// The collection to fill, if there is one: the one that other members share it with, else the existing one unless another
    /// place of this restore fills it already.
    /// </summary>
    internal T? Standing<T>(CollectionHeader header, T? existing)
        where T : class
    {
        if (_restore.Collections.Of(header.Place) is T shared)
            return Note(header, shared);
        return existing is not null && _restore.Collections.Claim(existing, header.Place) ? Note(header, existing) : null;
    }

    /// <summary>Says that a collection stands for a place without claiming it for that place alone.</summary>
    internal T Note<T>(CollectionHeader header, T collection)
        where T : class
    {
        _restore.Collections.Share(header.Place, collection);
        return collection;
    }

    /// <summary>The collection that stands elsewhere, if it is there already and fits.</summary>
    internal T? Known<T>(CollectionHeader header)
        where T : class => _restore.Collections.Of(header.Place) as T;

    /// <summary>The collection that stands elsewhere, made now if its place has not been read; null for none.</summary>
    internal T? Shared<T>(CollectionHeader header, Func<CollectionFacts, T> make)
        where T : class
    {
        if (header.IsNull)
            return null;
        if (header.Place.IsStray)
            return StrayOf<T>(header.Place);
        object? shared = _restore.Collections.Of(header.Place);
        if (shared is null && _restore.Collections.TryFind(header.Place, out CollectionFacts facts))
            _restore.Collections.Share(header.Place, shared = make(facts));
        return shared as T ?? throw new SessionRestoreException(
            $"A collection of object {header.Place.Identity} is shared with object {_identity} as a {typeof(T).Name}, which it cannot be.");
    }

    /// <summary>The immutable collection that stands elsewhere, read now if it has not been; null for none.</summary>
    internal T? SharedImmutable<T>(CollectionHeader header, Func<SnapshotReader, T?> read)
        where T : class
    {
        if (header.IsNull)
            return null;
        if (header.Place.IsStray)
            return StrayOf<T>(header.Place);
        if (_restore.Collections.Of(header.Place) is T built)
            return built;

        // One after another may refer to the next, and a forged one to itself.
        if (_restore.Collections.Nesting >= SnapshotWriter.MaxDepth || !_restore.Collections.TryFind(header.Place, out CollectionFacts facts))
            throw new SessionRestoreException($"Immutable collections of object {_identity} refer to each other more than {SnapshotWriter.MaxDepth} times over.");
        _restore.Collections.Nesting++;
        try
        {
            SnapshotReader elsewhere = _restore.NewReader();
            elsewhere.Seek(facts.Place.Identity, row: 0, facts.HeaderStart, facts.Place.Ordinal);
            return read(elsewhere);
        }
        finally
        {
            _restore.Collections.Nesting--;
        }
    }

    /// <summary>The immutable collection of a place that was read before; what stands there is passed over then.</summary>
    internal T? Built<T>(CollectionHeader header)
        where T : class
    {
        if (_restore.Collections.Of(header.Place) is not T built)
            return null;
        PassCollection(header);
        return built;
    }

    /// <summary>Passes over what follows a header that has just been read.</summary>
    internal void PassCollection(CollectionHeader header)
    {
        _restore.Collections.TryFind(header.Place, out CollectionFacts facts);
        var cursor = new RowCursor { Identity = _identity, Position = facts.HeaderStart, Collections = header.Place.Ordinal };
        RowSkipper.Skip(Whole, facts.Shape, ref cursor);
        (_partCursor, _collections) = (cursor.Position, cursor.Collections);
    }

    /// <exception cref="SessionRestoreException">Only the game can make a comparer that a new collection needs.</exception>
    internal void RequireKnownComparer(CollectionPlace place, ComparerTag comparer)
    {
        if (comparer == ComparerTag.Other)
        {
            throw new SessionRestoreException(
                $"{NameOf(place)} has a comparer of the game's own, which only the game can make. Create the collection with it in the member's initializer.");
        }
    }

    internal SessionRestoreException LostKey(CollectionPlace place, object? key) => new(FormattableString.Invariant(
        $"{NameOf(place)} would not find {key} again: it had to be made before all members of that object were in place. Give the member a setter."));

    /// <summary>The header that is read next.</summary>
    internal CollectionHeader PeekCollection()
    {
        (int part, int collections) = (_partCursor, _collections);
        CollectionHeader header = Collection();
        (_partCursor, _collections) = (part, collections);
        return header;
    }

    /// <summary>Has the rows written once more with a collection where a member that cannot be set holds it.</summary>
    /// <returns>False when that cannot help.</returns>
    internal bool Keep(CollectionHeader header, object collection, Func<CollectionFacts, bool> fits) =>
        !header.IsNull
        && _restore.Collections.TryFind(header.Place, out CollectionFacts facts)
        && fits(facts)
        && _restore.Collections.Keep(header.Place, collection);

    /// <summary>Has a collection filled once every object's members are in place, when keys have the hash codes that they will keep.</summary>
    internal void AfterRows(CollectionHeader header, Action fill) => _restore.AfterRows(() => Fill(header, fill));

    /// <summary>Fills a collection, which may call code of the game.</summary>
    /// <exception cref="SessionRestoreException">That code threw; the member is named.</exception>
    internal void Fill(CollectionHeader header, Action fill)
    {
        try
        {
            fill();
        }
        catch (Exception exception) when (exception is not SessionRestoreException)
        {
            throw new SessionRestoreException($"{NameOf(header.Place)} could not be filled, since code of the game threw: {exception.Message}", exception);
        }
    }

    /// <summary>The member that holds a collection, for messages.</summary>
    internal string NameOf(CollectionPlace place) => _restore.NameOf(place);

    private T? StrayOf<T>(CollectionPlace place)
        where T : class
    {
        object? target = _restore.Resolve(place.Identity);
        return target is null or T
            ? (T?)target
            : throw new SessionRestoreException($"Object {place.Identity} stands in object {_identity} as a {typeof(T).Name}, which it is not.");
    }
}

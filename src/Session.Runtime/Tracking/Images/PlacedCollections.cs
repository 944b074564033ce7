using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Counts the collections of rows that are written in the order of identities, and has each shared one stand at the first of
/// its places and everywhere else as an alias of that.
/// </summary>
/// <param name="shared">Where shared collections stand in the source; null when there are none.</param>
/// <param name="output">Takes the rows.</param>
/// <param name="tooDeep">Makes the error for collections that nest too deeply, since their aliases lead into each other.</param>
internal sealed class PlacedCollections(SharedCollections? shared, ByteWriter output, Func<string, Exception> tooDeep)
{
    /// <summary>By their places in the source and the shapes that they are written in: two members that share one may have become of two shapes.</summary>
    private readonly Dictionary<(CollectionPlace Place, string Shape), CollectionPlace> _first = new();
    private long _identity;
    private int _collections;
    private int _depth;

    public void BeginRow(long identity) => (_identity, _collections, _depth) = (identity, 0, 0);

    /// <summary>Counts a collection that nothing shares.</summary>
    public void Count() => _collections++;

    /// <summary>Where a collection stands that an alias points at; false where the alias is to stay as it is.</summary>
    public bool TryFollow(CollectionPlace place, out RowCursor elsewhere)
    {
        elsewhere = default;
        if (shared is null || place.IsStray)
            return false;
        elsewhere = shared.Find(place);
        return true;
    }

    /// <summary>Begins a collection, which <see cref="End"/> ends, or writes an alias of where it stands already.</summary>
    /// <param name="place">Its place in the source.</param>
    /// <param name="shape">What tells shapes apart in which it may be written.</param>
    /// <returns>False when it stands already.</returns>
    public bool Begin(CollectionPlace place, string shape)
    {
        if (shared?.Contains(place) == true && !_first.TryAdd((place, shape), new CollectionPlace(_identity, _collections)))
        {
            CollectionPlace first = _first[(place, shape)];
            output.Byte(CollectionHeader.Alias);
            output.Int64(first.Identity);
            output.Value(first.Ordinal);
            return false;
        }

        if (++_depth > SnapshotWriter.MaxDepth)
            throw tooDeep($"Collections nest more than {SnapshotWriter.MaxDepth} deep inside one object, by way of those that they share; make the inner ones tracked classes.");
        _collections++;
        return true;
    }

    public void End() => _depth--;
}

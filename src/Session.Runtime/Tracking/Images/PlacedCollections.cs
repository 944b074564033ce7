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
    /// <summary>By their places in the source and the shapes and types that they are written in: two members that share one may have become of two.</summary>
    private readonly Dictionary<(CollectionPlace Place, string Shape, Type? Type), CollectionPlace> _first = new();
    private long _identity;
    private int _depth;

    /// <summary>How many collections stand in the row so far. Whoever writes some that nothing shares counts them here.</summary>
    public int Count { get; set; }

    public void BeginRow(long identity) => (_identity, Count, _depth) = (identity, 0, 0);

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
    /// <param name="type">What it is an instance of; null where that cannot have changed.</param>
    /// <returns>False when it stands already.</returns>
    public bool Begin(CollectionPlace place, string shape, Type? type)
    {
        if (shared?.Contains(place) == true && !_first.TryAdd((place, shape, type), new CollectionPlace(_identity, Count)))
        {
            CollectionPlace first = _first[(place, shape, type)];
            output.Byte(CollectionHeader.Alias);
            output.Int64(first.Identity);
            output.Value(first.Ordinal);
            return false;
        }

        BeginAlone();
        return true;
    }

    /// <summary>Begins a collection that is written out wherever it stands, and that nothing shares there.</summary>
    public void BeginAlone()
    {
        if (++_depth > SnapshotWriter.MaxDepth)
            throw tooDeep($"Collections nest more than {SnapshotWriter.MaxDepth} deep inside one object, by way of those that they share; make the inner ones tracked classes.");
        Count++;
    }

    public void End() => _depth--;
}

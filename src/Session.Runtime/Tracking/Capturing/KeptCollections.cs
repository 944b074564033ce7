using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// The collections that a capture of single rows does not look into. In the row stands a place that no image has; a restore
/// that is told of it finds the live collection there and leaves it as it is.
/// </summary>
internal sealed class KeptCollections
{
    /// <summary>Stands where an identity would, which are never negative.</summary>
    public const long NoRow = -1;

    private readonly List<object> _collections = new();
    private HashSet<int>? _wanted;
    private int _seen;

    /// <summary>Objects that the rows refer to, held so that they live on while the rows may have to be written back.</summary>
    public List<object> Met { get; } = new();

    /// <summary>True where objects are not looked at either: in the row stands a number below 0, by which a restore finds them.</summary>
    public bool KeepsObjects { get; init; }

    /// <summary>Takes an object that is not looked at.</summary>
    /// <returns>What stands for its identity.</returns>
    public long Keep(object target)
    {
        Met.Add(target);
        return NoRow - Met.Count;
    }

    /// <summary>Takes an object that a row refers to.</summary>
    /// <param name="target">The object.</param>
    /// <param name="kept">What stands for its identity, if it is not looked at.</param>
    /// <returns>True for one that is not looked at.</returns>
    public bool Keeps(object target, out long kept)
    {
        kept = Keep(target);
        return KeepsObjects;
    }

    /// <summary>The object that a number below 0 stands for.</summary>
    public object Of(long kept) => Met[(int)(NoRow - kept) - 1];

    /// <summary>The collection of a place.</summary>
    public object Of(CollectionPlace place) => _collections[place.Ordinal];

    /// <summary>Begins a row.</summary>
    /// <param name="wanted">Which of its collections to look into, counted from 0 in the order of the row; null for all.</param>
    public void BeginRow(HashSet<int>? wanted)
    {
        _wanted = wanted;
        _seen = 0;
    }

    /// <summary>True for a collection that is not looked into.</summary>
    public bool Keeps(object collection, out CollectionPlace place)
    {
        place = new CollectionPlace(NoRow, _collections.Count);
        if (_wanted?.Contains(_seen++) != false)
            return false;
        _collections.Add(collection);
        return true;
    }

    /// <summary>Holds on to nothing, to be used again.</summary>
    public void Clear()
    {
        _collections.Clear();
        Met.Clear();
        _wanted = null;
    }
}

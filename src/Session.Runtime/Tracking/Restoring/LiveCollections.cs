using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>Which live collection stands for which stored one in a restore, so that what was shared is shared again and nothing else is.</summary>
internal sealed class LiveCollections
{
    private readonly Dictionary<CollectionPlace, object> _shared = new();
    private readonly Dictionary<object, CollectionPlace> _claimed = new(ReferenceComparer.Instance);
    private readonly Dictionary<CollectionPlace, object> _kept = new();
    private readonly Dictionary<object, CollectionPlace> _keptBy = new(ReferenceComparer.Instance);
    private KeyValuePair<CollectionPlace, object>[] _sharedBefore = System.Array.Empty<KeyValuePair<CollectionPlace, object>>();
    private ImageContent _content = null!;
    private CollectionPlaces? _places;

    /// <summary>How many collections read-only members have insisted on.</summary>
    public int KeptCount => _kept.Count;

    /// <summary>How many immutable collections are being read, each because another refers to it.</summary>
    public int Nesting { get; set; }

    /// <summary>Those that stay as they are; null where there are none.</summary>
    public KeptCollections? Standing { get; set; }

    /// <summary>What stands in a place, for one that an alias asks for before it was read.</summary>
    public bool TryFind(CollectionPlace place, out CollectionFacts found) => (_places ??= new CollectionPlaces(_content)).TryFind(place, out found);

    /// <summary>The collection that stands for a place already, or has to because a read-only member holds it.</summary>
    public object? Of(CollectionPlace place) =>
        place.Identity == KeptCollections.NoRow ? Standing?.Of(place)
        : _kept.Count > 0 && _kept.TryGetValue(place, out object? kept) ? kept
        : _shared.Count > 0 && _shared.TryGetValue(place, out object? shared) ? shared
        : null;

    /// <summary>Says that a live collection is filled from a place; false if another place fills it.</summary>
    public bool Claim(object collection, CollectionPlace place)
    {
        if (_keptBy.Count > 0 && _keptBy.TryGetValue(collection, out CollectionPlace owner) && owner != place)
            return false;
        return _claimed.TryAdd(collection, place) || _claimed[collection] == place;
    }

    public void Share(CollectionPlace place, object collection)
    {
        if (_content.MayHaveAliases)
            _shared[place] = collection;
    }

    /// <summary>Says that a place has to be this collection, since a member that cannot be set holds it.</summary>
    /// <returns>False when another read-only member said otherwise.</returns>
    public bool Keep(CollectionPlace place, object collection)
    {
        if (_kept.ContainsKey(place) || _keptBy.ContainsKey(collection))
            return false;
        _kept.Add(place, collection);
        _keptBy.Add(collection, place);
        return true;
    }

    /// <summary>Begins with content and no collections.</summary>
    public void Begin(ImageContent content)
    {
        _content = content;
        _places = null;
    }

    /// <summary>Holds on to none.</summary>
    public void End()
    {
        _shared.Clear();
        _claimed.Clear();
        _kept.Clear();
        _keptBy.Clear();
        _sharedBefore = System.Array.Empty<KeyValuePair<CollectionPlace, object>>();
        Standing = null;
        _content = null!;
        _places = null;
    }

    /// <summary>Remembers what constructors have decided.</summary>
    public void BeginRows()
    {
        if (_shared.Count > 0)
            _sharedBefore = new List<KeyValuePair<CollectionPlace, object>>(_shared).ToArray();
    }

    /// <summary>Goes back to what constructors have decided, and what read-only members insist on.</summary>
    public void RestartRows()
    {
        _claimed.Clear();
        _shared.Clear();
        foreach (KeyValuePair<CollectionPlace, object> item in _sharedBefore)
            _shared.Add(item.Key, item.Value);
    }
}

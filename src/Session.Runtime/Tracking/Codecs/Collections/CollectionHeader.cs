namespace SessionFlow.Tracking;

/// <summary>
/// What stands before a collection's elements: 0 for none, 1 for one that stands elsewhere (its place follows), else 2 + the
/// number of elements.
/// </summary>
internal readonly struct CollectionHeader
{
    public const byte Null = 0;
    public const byte Alias = 1;
    public const int FirstCount = 2;

    private CollectionHeader(bool hasElements, int count, CollectionPlace place)
    {
        HasElements = hasElements;
        Count = count;
        Place = place;
    }

    /// <summary>True when a count, if only 0, and the elements follow.</summary>
    public bool HasElements { get; }

    public int Count { get; }

    /// <summary>Where the collection stands: here, or for an alias elsewhere. Without meaning for none.</summary>
    public CollectionPlace Place { get; }

    public bool IsNull => !HasElements && Place.Identity == 0;

    public static CollectionHeader None => default;

    public static CollectionHeader Here(int count, CollectionPlace place) => new(hasElements: true, count, place);

    public static CollectionHeader Elsewhere(CollectionPlace place) => new(hasElements: false, 0, place);
}

namespace SessionFlow.Tracking;

/// <summary>What there is to know of each kind of collection.</summary>
internal static class CollectionKinds
{
    /// <summary>Added to the kind of a collection for a type of the game that derives from it.</summary>
    private const byte Derived = 128;

    public static ShapeKind DerivedFrom(ShapeKind kind) => (ShapeKind)((byte)kind | Derived);

    public static bool IsDerived(ShapeKind kind) => (byte)kind >= Derived;

    /// <summary>The kind of the collection that a derived one derives from; others are their own.</summary>
    public static ShapeKind Base(ShapeKind kind) => (ShapeKind)((byte)kind & (Derived - 1));

    public static CollectionLayout Layout(ShapeKind kind) => Base(kind) switch
    {
        ShapeKind.List or ShapeKind.Array => CollectionLayout.Elements,
        ShapeKind.StringBuilder when !IsDerived(kind) => CollectionLayout.Elements,
        ShapeKind.Rectangular when !IsDerived(kind) => CollectionLayout.Grid,
        ShapeKind.Dictionary => CollectionLayout.Map,
        >= ShapeKind.Queue and <= ShapeKind.ImmutableStack => CollectionLayout.Elements,
        >= ShapeKind.HashSet and <= ShapeKind.FrozenSet => CollectionLayout.Set,
        >= ShapeKind.SortedDictionary and <= ShapeKind.FrozenDictionary => CollectionLayout.Map,
        ShapeKind.PriorityQueue => CollectionLayout.Heap,
        _ => CollectionLayout.None,
    };

    /// <summary>True for a collection that cannot be filled again: another takes its place.</summary>
    public static bool IsImmutable(ShapeKind kind) =>
        kind is (>= ShapeKind.ImmutableArray and <= ShapeKind.ImmutableStack)
            or (>= ShapeKind.ImmutableHashSet and <= ShapeKind.FrozenSet)
            or (>= ShapeKind.ImmutableDictionary and <= ShapeKind.FrozenDictionary);

    /// <summary>True where filling one calls code that may be the game's: comparers, hash codes, overrides, listeners.</summary>
    public static bool RunsUserCode(ShapeKind kind) =>
        IsDerived(kind) || Layout(kind) >= CollectionLayout.Set || kind is ShapeKind.Collection or ShapeKind.ObservableCollection;
}

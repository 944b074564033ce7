namespace SessionFlow;

/// <summary>What happened to what stands at a path.</summary>
public enum StateChangeKind
{
    /// <summary>It has another value.</summary>
    Changed,

    /// <summary>It is new: an element or entry.</summary>
    Added,

    /// <summary>It is gone: an element or entry.</summary>
    Removed,

    /// <summary>It is the same and stands elsewhere in its list; or, of a list, its elements stand in another order.</summary>
    Moved,
}

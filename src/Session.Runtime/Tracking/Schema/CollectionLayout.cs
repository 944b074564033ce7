namespace SessionFlow.Tracking;

/// <summary>What follows a collection's header.</summary>
internal enum CollectionLayout : byte
{
    /// <summary>It is no collection.</summary>
    None,

    /// <summary>The elements in their order.</summary>
    Elements,

    /// <summary>The length of each dimension, then the elements, the last index fastest.</summary>
    Grid,

    /// <summary>A comparer tag, then the elements in the order of their bytes.</summary>
    Set,

    /// <summary>A comparer tag, then keys and values in the order of the encoded keys.</summary>
    Map,

    /// <summary>A comparer tag, then priorities and elements in the order of the heap.</summary>
    Heap,
}

namespace SessionFlow.Tracking;

/// <summary>What has to be known of a stored collection to make an empty one like it.</summary>
/// <param name="Shape">Its shape.</param>
/// <param name="Count">How many elements it has.</param>
/// <param name="Comparer">How it compares them.</param>
/// <param name="Lengths">A rectangular array's dimensions, else null.</param>
/// <param name="Start">Where the bytes behind its header, comparer and dimensions begin.</param>
/// <param name="Place">Where it stands.</param>
internal readonly record struct CollectionFacts(
    SchemaShape Shape, int Count, ComparerTag Comparer, int[]? Lengths, int Start, CollectionPlace Place)
{
    /// <summary>Where its header begins, for one without dimensions.</summary>
    public int HeaderStart => Start - (Shape.HasComparer ? 1 : 0) - VarInt.Size((ulong)Count + CollectionHeader.FirstCount);
}

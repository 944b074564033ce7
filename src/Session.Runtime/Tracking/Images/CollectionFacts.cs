namespace SessionFlow.Tracking;

/// <summary>What has to be known of a stored collection to make an empty one like it.</summary>
internal readonly record struct CollectionFacts(SchemaShape Shape, int Count, ComparerTag Comparer);

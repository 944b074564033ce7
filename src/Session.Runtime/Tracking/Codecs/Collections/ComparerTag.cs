namespace SessionFlow.Tracking;

/// <summary>Which comparer a set or dictionary had, where a new one has to be made. The numbers stand in files.</summary>
internal enum ComparerTag : byte
{
    Default = 0,
    Ordinal = 1,
    OrdinalIgnoreCase = 2,
    InvariantCulture = 3,
    InvariantCultureIgnoreCase = 4,

    /// <summary>The game's own; only a collection that the game made can have it.</summary>
    Other = 255,
}

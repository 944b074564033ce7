namespace SessionFlow.Recovery;

/// <summary>A rung of the game's own, with the source that restores it and the name that both had when they were checked.</summary>
internal sealed record SourceRung(IRecoverySource Source, string SourceName, RecoverySourceRung Given)
{
    /// <summary>Longest name of a source.</summary>
    public const int MaxNameLength = 64;

    /// <summary>Longest key of a rung.</summary>
    public const int MaxKeyLength = 128;

    /// <summary>So many rungs of one source are taken.</summary>
    public const int MaxRungs = 64;

    /// <summary>Names the rung across starts of the game.</summary>
    public RungId Id => IdOf(SourceName, Given.Key);

    public static RungId IdOf(string source, string key) => new(default, 0, source + "\n" + key);
}

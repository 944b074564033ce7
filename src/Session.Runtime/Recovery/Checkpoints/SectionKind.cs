namespace SessionFlow.Recovery;

/// <summary>The parts of a snapshot file. Files keep the numbers, so they never change.</summary>
internal static class SectionKind
{
    /// <summary>The session's metadata, as JSON.</summary>
    public const byte Metadata = 1;

    /// <summary>The state of the attached roots, with its schema.</summary>
    public const byte Image = 2;

    /// <summary>Recovered state of roots that are not attached yet: their names, and an image that holds them.</summary>
    public const byte Pending = 3;

    /// <summary>The game state that a recovery wants and the game has not reached yet, as UTF-8.</summary>
    public const byte WantedState = 4;
}

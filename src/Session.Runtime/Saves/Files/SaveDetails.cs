namespace SessionFlow;

/// <summary>What a save is called and what a menu shows of it without loading it.</summary>
public sealed record SaveDetails
{
    /// <summary>What the player reads; empty names it by its type.</summary>
    public string Name { get; init; } = "";

    /// <summary>The game's own keys: a level, hours played, the path of a picture. Readable without the state.</summary>
    public SessionState Data { get; init; } = new();
}

namespace SessionFlow;

/// <summary>How much an acknowledged checkpoint survives.</summary>
/// <example>
/// <code>
/// CheckpointResult done = await session.CheckpointAsync(Durability.Durable);
/// </code>
/// </example>
public enum Durability
{
    /// <summary>The operating system has the bytes: they survive the end of the process, however it ends.</summary>
    Written = 0,

    /// <summary>The device has the bytes and the directory entry: they survive a power cut as well.</summary>
    Durable = 1,
}

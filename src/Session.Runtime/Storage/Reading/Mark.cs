using System;

namespace SessionFlow.Storage;

/// <summary>A mark as it was found.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Time">When, by the clock of the process that wrote it.</param>
/// <param name="Boot">The boot of the machine during which it was written; null where the system does not tell.</param>
/// <param name="After">The last checkpoint of the session before it; generation 0 for none.</param>
/// <param name="Payload">The writer's bytes.</param>
internal sealed record Mark(MarkKind Kind, DateTimeOffset Time, Guid? Boot, Position After, ReadOnlyMemory<byte> Payload)
{
    /// <summary>Whether a later run wrote it about this session.</summary>
    public bool IsFromLaterRun { get; init; }

    internal ulong Id { get; init; }
}

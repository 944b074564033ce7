using System;

namespace SessionFlow.Storage;

/// <summary>One generation as its files tell it: a snapshot, and the valid prefix of the journal after it.</summary>
internal sealed record StoredGeneration
{
    public required Guid SessionId { get; init; }

    public required ulong Number { get; init; }

    /// <summary>Null if the generation can be read; else why not.</summary>
    public Rejection? Rejection { get; init; }

    public bool IsValid => Rejection is null;

    /// <summary>The generation of the same session that was acknowledged before this one; 0 for none.</summary>
    public ulong Parent { get; init; }

    /// <summary>When the snapshot was begun; meaningful if the header could be read.</summary>
    public DateTimeOffset Created { get; init; }

    /// <summary>The time of the last valid delta, else <see cref="Created"/>.</summary>
    public DateTimeOffset LastTime { get; init; }

    public ulong Fingerprint { get; init; }

    public uint Flags { get; init; }

    /// <summary>The digest of the state after the last valid delta, as its writer gave it.</summary>
    public StateDigest State { get; init; }

    public JournalExtent Journal { get; init; } = JournalExtent.None;

    /// <summary>The last checkpoint that can be read from this generation.</summary>
    public Position Position => new(Number, (uint)Journal.Deltas);

    /// <summary>Bytes of its files.</summary>
    public long Length { get; init; }

    internal required GenerationFiles Files { get; init; }

    /// <summary>Reads and verifies the files again, and gives back their content, or why that no longer works.</summary>
    public GenerationContent? Read(out Rejection? rejection) => Files.Read(out rejection);
}

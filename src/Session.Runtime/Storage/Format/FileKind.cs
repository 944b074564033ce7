namespace SessionFlow.Storage;

/// <summary>What a file of the store holds; byte 42 of its header.</summary>
internal enum FileKind : byte
{
    /// <summary>One sealed state: sections and a seal.</summary>
    Snapshot = 1,

    /// <summary>The deltas that follow a snapshot.</summary>
    Journal = 2,

    /// <summary>One part of a session's marks.</summary>
    Marker = 3,
}

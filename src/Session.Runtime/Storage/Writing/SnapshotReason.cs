namespace SessionFlow.Storage;

/// <summary>Why the next checkpoint has to be a whole snapshot.</summary>
internal enum SnapshotReason
{
    /// <summary>It may be a delta.</summary>
    None,

    /// <summary>It is the first of the session.</summary>
    First,

    /// <summary>A write or a sync failed: that file is never touched again.</summary>
    AfterFailure,

    /// <summary>The caller says that roots or schema changed.</summary>
    Changed,

    /// <summary>The journal is longer than max(snapshot, 1 MiB).</summary>
    JournalLength,

    /// <summary>The journal has as many deltas as it may.</summary>
    DeltaCount,
}

namespace SessionFlow.Storage;

/// <summary>Why the store could not do what it was asked.</summary>
internal enum StoreProblemKind
{
    DiskFull,
    ReadOnly,
    AccessDenied,

    /// <summary>The directory, or a file that was acknowledged in it, is no longer there.</summary>
    DirectoryGone,

    TooManyOpenFiles,

    /// <summary>Another process has the store.</summary>
    InUse,

    /// <summary>The state is larger than a file of the store may be.</summary>
    TooLarge,

    /// <summary>A delta or a flush was asked for where only a snapshot can be written; nothing was touched.</summary>
    SnapshotNeeded,

    /// <summary>The store or the session's log is closed.</summary>
    Closed,

    /// <summary>What was written does not read back.</summary>
    NotReadBack,

    /// <summary>Any other failure of the device or the system.</summary>
    IoError,
}

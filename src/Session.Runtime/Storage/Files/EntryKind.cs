namespace SessionFlow.Storage;

/// <summary>What a directory entry is, as far as can be said without opening it.</summary>
internal enum EntryKind
{
    Missing,

    /// <summary>A regular file, or something of length zero that may also be a pipe or a device: open only what has a length.</summary>
    File,

    Directory,

    /// <summary>A link, a device: never opened.</summary>
    Other,
}

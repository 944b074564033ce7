namespace SessionFlow.Storage;

/// <summary>A directory entry before it is opened. Pipes and devices have length 0, and opening one may hang.</summary>
internal readonly record struct FileEntry(EntryKind Kind, long Length);

namespace SessionFlow.Storage;

/// <summary>
/// A promise: everything of the session up to <paramref name="Position"/> is there after a crash of the kind that
/// <paramref name="Reached"/> names. It may be less than was asked for where a file system cannot sync a directory.
/// </summary>
internal readonly record struct Acknowledgement(Position Position, Durability Reached);

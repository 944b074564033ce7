namespace SessionFlow.Storage;

/// <summary>A directory entry that belongs to no session, and why it was left alone.</summary>
/// <param name="Name">Its name, shortened and without control characters.</param>
/// <param name="Rejection">Why it was skipped.</param>
internal sealed record SkippedEntry(string Name, Rejection Rejection);

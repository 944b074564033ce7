namespace SessionFlow.Tracking;

/// <summary>A root as an image knows it.</summary>
/// <param name="Name">The name; empty for the one root of a snapshot that stands alone.</param>
/// <param name="Identity">The object, 0 for null.</param>
internal readonly record struct ImageRoot(string Name, long Identity);

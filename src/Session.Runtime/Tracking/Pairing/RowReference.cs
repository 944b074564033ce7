namespace SessionFlow.Tracking;

/// <summary>A reference in a row.</summary>
/// <param name="Path">The members, positions and keys on the way to it within the row.</param>
/// <param name="Pass">How well its path can be trusted.</param>
/// <param name="Identity">Where it points, 0 for null.</param>
internal readonly record struct RowReference(string Path, PairingPass Pass, long Identity);

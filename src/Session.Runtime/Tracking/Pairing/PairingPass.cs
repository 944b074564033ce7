namespace SessionFlow.Tracking;

/// <summary>The passes of pairing, the most trustworthy paths first.</summary>
internal enum PairingPass
{
    ReadOnly,
    Collections,
    Others,

    /// <summary>No pass: what a read-only member only points at pairs nothing.</summary>
    ReadOnlyPointers,
}

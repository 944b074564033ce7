namespace SessionFlow.Storage;

/// <summary>Why something found is not used, for code and for people.</summary>
internal sealed record Rejection(RejectReason Reason, string Message)
{
    /// <summary>Whether a later version of the library may well read it.</summary>
    public bool IsFuture => Reason is RejectReason.UnknownVersion or RejectReason.UnknownFlags;
}

namespace SessionFlow.Storage;

/// <summary>Why something found is not used, for code and for people.</summary>
internal sealed record Rejection(RejectReason Reason, string Message);

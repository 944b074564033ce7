namespace SessionFlow.Parsing;

/// <summary>What stands behind each session event.</summary>
internal static class SessionPayloads
{
    /// <summary>The simple name of the type that a handler of an event may take; null for an event that there is not.</summary>
    public static string? Of(string eventName) => eventName switch
    {
        "Started" or "Ended" or "StateUpdated" => "SessionInfo",
        "RecoveryAvailable" or "RecoveryDeclined" => "RecoveryData",
        "RecoveryCompleted" => "RecoveryResult",
        _ => null,
    };
}

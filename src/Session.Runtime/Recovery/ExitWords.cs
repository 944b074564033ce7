namespace SessionFlow.Recovery;

/// <summary>The words with which an end mark says why. Files keep them, so they never change.</summary>
internal static class ExitWords
{
    public static string Of(RecoveryExitKind kind) => kind switch
    {
        RecoveryExitKind.Clean => "clean",
        RecoveryExitKind.Exception => "exception",
        _ => "abandoned",
    };

    /// <summary>A word that nobody knows means an end that nobody vouched for.</summary>
    public static RecoveryExitKind Read(string? word) => word switch
    {
        "clean" => RecoveryExitKind.Clean,
        "exception" => RecoveryExitKind.Exception,
        _ => RecoveryExitKind.Abandoned,
    };
}

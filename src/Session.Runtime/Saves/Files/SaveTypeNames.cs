namespace SessionFlow.Saves;

/// <summary>Save types by name, so that the enum may be reordered. A name that nobody knows is a manual save: never replaced by itself.</summary>
internal static class SaveTypeNames
{
    public static string Of(SaveType type) => type switch
    {
        SaveType.Auto => "auto",
        SaveType.Quick => "quick",
        SaveType.Checkpoint => "checkpoint",
        _ => "manual",
    };

    public static SaveType Read(string name) => name switch
    {
        "auto" => SaveType.Auto,
        "quick" => SaveType.Quick,
        "checkpoint" => SaveType.Checkpoint,
        _ => SaveType.Manual,
    };
}

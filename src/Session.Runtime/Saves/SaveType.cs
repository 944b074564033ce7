namespace SessionFlow;

/// <summary>Why a save was made.</summary>
public enum SaveType
{
    /// <summary>The player asked for it.</summary>
    Manual,

    /// <summary>The game saved by itself.</summary>
    Auto,

    /// <summary>The player pressed the quick-save key.</summary>
    Quick,

    /// <summary>A checkpoint of the mission.</summary>
    Checkpoint,
}

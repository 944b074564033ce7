namespace SessionFlow;

/// <summary>Why a rung of the recovery ladder cannot be used. Its files stay where they are.</summary>
public enum RungRejection
{
    /// <summary>It can be used.</summary>
    None,

    /// <summary>Its file is gone, or cannot be opened.</summary>
    Missing,

    /// <summary>Its file ends too early.</summary>
    Truncated,

    /// <summary>Its bytes are not those that were written.</summary>
    Checksum,

    /// <summary>A newer version of the game wrote it.</summary>
    SchemaNewer,

    /// <summary>It could not be brought to the game's present types.</summary>
    MigrationFailed,

    /// <summary>It was read and does not make sense, or the save system refused it.</summary>
    ValidationFailed,

    /// <summary>It is older than <see cref="SessionOptions.MaxRecoveryAge"/>.</summary>
    TooOld,
}

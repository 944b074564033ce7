namespace SessionFlow.Storage;

/// <summary>What happened to a session. The payload of a mark belongs to whoever writes it.</summary>
internal enum MarkKind : uint
{
    None = 0,

    /// <summary>It began.</summary>
    Start = 1,

    /// <summary>It ran long enough, or was confirmed, to be taken for stable.</summary>
    Stable = 2,

    /// <summary>The system put the game into the background.</summary>
    Suspend = 3,

    /// <summary>The game came back from there.</summary>
    Resume = 4,

    /// <summary>It ended, and the payload says why.</summary>
    End = 5,

    /// <summary>Something that recovery wants to know in order, such as a completed save.</summary>
    Note = 6,

    /// <summary>Its offer is retired: recovered elsewhere, or declined.</summary>
    Archived = 7,

    /// <summary>Its state is about to be handed to a game.</summary>
    RestoreAttempt = 8,
}

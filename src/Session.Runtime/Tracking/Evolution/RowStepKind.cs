namespace SessionFlow.Tracking;

/// <summary>What is done to write the next stretch of a row.</summary>
internal enum RowStepKind
{
    /// <summary>Bytes of the stored fixed-size part are copied.</summary>
    CopyRow,

    /// <summary>Stored members behind it are copied.</summary>
    CopyParts,

    /// <summary>A stored member's value is converted.</summary>
    Convert,

    /// <summary>Zero or null is written for a member that nothing is stored for.</summary>
    Default,
}

namespace SessionFlow.Storage;

/// <summary>How a walk over records ended.</summary>
internal enum RecordEnd
{
    /// <summary>It has not.</summary>
    None,

    /// <summary>At the end of the file, or before nothing but zeros.</summary>
    Clean,

    /// <summary>At bytes that are no record of this file.</summary>
    Damaged,

    /// <summary>At a record with flags that this reader does not know.</summary>
    UnknownFlags,
}

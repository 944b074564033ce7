namespace SessionFlow.Storage;

/// <summary>What stands behind the valid prefix of a journal.</summary>
internal enum JournalTail
{
    /// <summary>Nothing, or zeros.</summary>
    Clean,

    /// <summary>Bytes that are no record, as a crash during a write leaves them.</summary>
    Torn,

    /// <summary>Damage with records of this journal behind it: a write that ended cannot leave that.</summary>
    Damaged,

    /// <summary>A whole record that does not belong there: wrong link or number, unknown type or flags.</summary>
    Foreign,
}

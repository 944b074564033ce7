namespace SessionFlow.Storage;

/// <summary>Why a file, or a part of one, is not used.</summary>
internal enum RejectReason
{
    /// <summary>There is no such file, or not any more.</summary>
    Missing,

    /// <summary>It ends before its seal.</summary>
    Truncated,

    /// <summary>A checksum, a hash, a salt or a sequence number does not match.</summary>
    Checksum,

    /// <summary>A later version of the format wrote it.</summary>
    UnknownVersion,

    /// <summary>It uses a feature (such as compression or encryption) that this reader does not know.</summary>
    UnknownFlags,

    /// <summary>Its checksums are right and its content is impossible.</summary>
    Malformed,

    /// <summary>It is longer than any file of the store may be.</summary>
    TooLarge,

    /// <summary>It does not begin as a file of the store does.</summary>
    NotOurs,

    /// <summary>It is no regular file: a directory, a pipe, a device or a link.</summary>
    NotAFile,

    /// <summary>The operating system did not let it be read.</summary>
    Unreadable,
}

namespace SessionFlow.Storage;

/// <summary>Whether this process may write to a store.</summary>
internal enum StoreAccessState
{
    /// <summary>The lock is held.</summary>
    Held,

    /// <summary>Another live process holds the lock.</summary>
    InUse,

    /// <summary>Locks do nothing here (or the lock was lost): writing goes on, and a second process would not be noticed.</summary>
    Unprotected,

    /// <summary>The folder cannot be made or written.</summary>
    Unavailable,
}

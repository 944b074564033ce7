namespace SessionFlow.Tests.Storage.Simulation;

/// <summary>What a store asked of the simulated disk.</summary>
internal enum OperationKind
{
    CreateDirectory,
    List,
    Describe,
    CreateNew,
    OpenRead,
    OpenExclusive,
    Append,
    Read,
    SyncFile,
    SyncDirectory,
    FailedSyncFile,
    FailedSyncDirectory,
    Move,
    Delete,
}

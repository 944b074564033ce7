namespace SessionFlow.Storage;

/// <summary>What pruning did. A problem is the first of perhaps several: the next time goes on.</summary>
internal sealed record PruneReport(int Generations, int Sessions, int Quarantined, StoreProblem? Problem);

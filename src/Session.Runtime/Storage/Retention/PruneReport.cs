namespace SessionFlow.Storage;

/// <summary>What pruning did. A problem means that it stopped early or did nothing; the next time goes on.</summary>
internal sealed record PruneReport(int Generations, int Sessions, int Quarantined, StoreProblem? Problem);

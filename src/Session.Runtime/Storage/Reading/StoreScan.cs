using System.Collections.Generic;

namespace SessionFlow.Storage;

/// <summary>All that was found in a store.</summary>
/// <param name="Sessions">Newest sign of life first.</param>
/// <param name="Skipped">Entries that belong to no session; the first few hundred.</param>
/// <param name="SkippedCount">How many there were.</param>
/// <param name="Problem">Why the folder could not be listed to its end, or null. A folder that is not there is no problem.</param>
internal sealed record StoreScan(
    IReadOnlyList<StoredSession> Sessions, IReadOnlyList<SkippedEntry> Skipped, int SkippedCount, StoreProblem? Problem);

using System.Collections.Generic;
using Session.Benchmarks.BuildTime;
using Session.Benchmarks.Captures;
using Session.Benchmarks.Commits;
using Session.Benchmarks.Coordinator;
using Session.Benchmarks.Diffs;
using Session.Benchmarks.Recoveries;
using Session.Benchmarks.Reports;
using Session.Benchmarks.Restores;

namespace Session.Benchmarks;

/// <summary>Every suite that is measured in processes of its own, in the order of the page.</summary>
internal static class Suites
{
    /// <summary>Those of the state engine.</summary>
    public static IReadOnlyList<Suite> OfStates =>
    [
        CaptureSuite.Suite, ColdCaptureSuite.Suite, SizeSuite.Suite, RestoreInPlaceSuite.Suite, RestoreNewSuite.Suite, DiffSuite.Suite, DeltaSizeSuite.Suite,
        RollbackSuite.Suite, FoldSuite.Suite, OldSchemaSuite.Suite,
    ];

    public static IReadOnlyList<Suite> All => [.. OfStates, StallSuite.Suite, CommitSuite.Suite, CoordinatorSuites.Calls, CoordinatorSuites.Memory, EditSuite.Suite];
}

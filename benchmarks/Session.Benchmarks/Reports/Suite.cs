using System;
using System.Collections.Generic;

namespace Session.Benchmarks.Reports;

/// <summary>A table whose figures are taken in processes of their own.</summary>
/// <param name="Command">What it is called on the command line.</param>
/// <param name="Title">The table's heading.</param>
/// <param name="Method">How it is measured.</param>
/// <param name="Measure">Takes the figures in this process; the same ones in the same order each time.</param>
internal sealed record Suite(string Command, string Title, string Method, Func<Effort, IEnumerable<Figure>> Measure)
{
    /// <summary>
    /// Code in its last form at once, as in a game that has run for a while: for calls that are too rare to be warmed up by
    /// calling them.
    /// </summary>
    public static readonly (string Name, string Value)[] CompiledAtOnce = [("DOTNET_TieredPGO", "0"), ("DOTNET_TieredCompilation", "0")];

    /// <summary>What its processes are started with beside what all are.</summary>
    public IReadOnlyList<(string Name, string Value)> Environment { get; init; } = [];
}

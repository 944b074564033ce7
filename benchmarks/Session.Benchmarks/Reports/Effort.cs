using System;
using System.Linq;

namespace Session.Benchmarks.Reports;

/// <summary>How much is put into figures.</summary>
/// <param name="Name">What processes that measure are told.</param>
internal sealed record Effort(string Name)
{
    /// <summary>For the page.</summary>
    public static readonly Effort Full = new("full") { Processes = 3, Rounds = 60, WarmUp = TimeSpan.FromMilliseconds(600), CostRounds = 150, Types = 1000, Builds = 3 };

    /// <summary>For a look in less than five minutes.</summary>
    public static readonly Effort Quick = new("quick") { Processes = 1, Rounds = 21, WarmUp = TimeSpan.FromMilliseconds(300), CostRounds = 40, Types = 300, Builds = 1 };

    /// <summary>For breakage alone: times of a short run say nothing.</summary>
    public static readonly Effort Least = new("least") { Processes = 1, Rounds = 2, CostRounds = 6, Types = 10, Builds = 1 };

    /// <summary>In how many processes a suite runs.</summary>
    public int Processes { get; private init; }

    /// <summary>The command that measures everything with this effort, and writes the page.</summary>
    public string Command => this == Full ? "all" : "all --" + Name;

    /// <summary>How many turns a contender has in each of them.</summary>
    public int Rounds { get; private init; }

    /// <summary>For how long a contender warms up: the compiler makes code of its last form only when a method was called often.</summary>
    public TimeSpan WarmUp { get; private init; }

    /// <summary>How often each call of the coordinator is made.</summary>
    public int CostRounds { get; private init; }

    /// <summary>How many classes the made-up project has.</summary>
    public int Types { get; private init; }

    /// <summary>How often it is built in each way.</summary>
    public int Builds { get; private init; }

    public static Effort Named(string name) => new[] { Full, Quick, Least }.Single(effort => effort.Name == name);
}

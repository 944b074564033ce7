using Session.Benchmarks.Reports;

namespace Session.Benchmarks.Coordinator;

/// <summary>What a session costs a game.</summary>
internal static class CoordinatorSuites
{
    public static readonly Suite Calls = new(
        "coordinator",
        "What a session costs a game",
        $"""
        On the game's thread unless said otherwise, with the sample's mission as it is after {SampleState.Steps} steps, each checkpoint of a state that was
        played on. A start-up check goes from opening the folder to an offer whose rungs were tried
        against the game's types. Adapted and plain saves alternate; their target is 1 % of the plain one and 10 us.
        """,
        static effort => CoordinatorCosts.Measure(effort.CostRounds))
    {
        Environment = Suite.CompiledAtOnce,
    };

    public static readonly Suite Memory = new(
        "memory",
        "What a session keeps in memory",
        "A hundred sessions at a time, in processes whose pools give back at once what nobody uses.",
        static effort => [MemoryCosts.Measure()])
    {
        Environment = [.. Suite.CompiledAtOnce, MemoryCosts.Environment],
    };
}

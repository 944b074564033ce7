namespace Session.Benchmarks.Contests;

/// <summary>What a contender took in the middle of its rounds.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Microseconds">The time of one call.</param>
/// <param name="Bytes">What one call allocated on the calling thread.</param>
internal sealed record Outcome(string Name, double Microseconds, double Bytes);

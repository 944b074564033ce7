using System;

namespace Session.Benchmarks.Contests;

/// <summary>One of several ways to do the same work.</summary>
/// <param name="Name">Who it is.</param>
/// <param name="Run">The work, once.</param>
internal sealed record Contender(string Name, Action Run)
{
    /// <summary>What comes before each call and does not count.</summary>
    public Action? Before { get; init; }

    /// <summary>What comes after each call and does not count.</summary>
    public Action? After { get; init; }
}

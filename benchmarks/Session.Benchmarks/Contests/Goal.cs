namespace Session.Benchmarks.Contests;

/// <summary>What is expected of a contender.</summary>
/// <param name="Of">The contender's name.</param>
/// <param name="Target">The most that its time may be, in times of the base's.</param>
internal sealed record Goal(string Of, double Target)
{
    /// <summary>Where it falls short: what was tried, and why.</summary>
    public string? Reason { get; init; }

    /// <summary>True where nothing may be allocated.</summary>
    public bool AllocatesNothing { get; init; }

    /// <summary>Where something is allocated: what was tried, and why.</summary>
    public string? AllocationReason { get; init; }
}

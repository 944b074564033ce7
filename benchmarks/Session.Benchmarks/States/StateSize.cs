using System.Collections.Generic;

namespace Session.Benchmarks.States;

/// <summary>A mission of one of the sizes, as the tables name it.</summary>
internal sealed record StateSize(string Name, int Entities, bool IsShuffled)
{
    public static readonly StateSize Medium = new("M", StateMaker.Medium, false);
    public static readonly StateSize Large = new("L", StateMaker.Large, false);
    public static readonly StateSize Shuffled = new("L shuffled", StateMaker.Large, true);

    public static IReadOnlyList<StateSize> All => [Medium, Large, Shuffled];

    public Mission Make() => StateMaker.Mission(Entities, IsShuffled);
}

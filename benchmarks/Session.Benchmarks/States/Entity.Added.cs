using MessagePack;
using Orleans;

namespace Session.Benchmarks.States;

/// <summary>What the newest version of the game added; states of the version before do not know it.</summary>
public sealed partial class Entity
{
    [Key(3), Id(3)] public int Score = 100;
}

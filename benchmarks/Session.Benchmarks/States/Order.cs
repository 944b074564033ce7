using System.Numerics;
using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>What some entities were told to do: an object behind a reference that is null elsewhere.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Order
{
    [Key(0), Id(0)] public int Kind;
    [Key(1), Id(1)] public Vector3 Target;
    [Key(2), Id(2)] public float Until;
}

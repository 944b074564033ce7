using System.Numerics;
using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>One of many: the fifteen fields that a ship, a monster or a villager has.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Entity
{
    [Key(0), Id(0)] public int Number;
    [Key(1), Id(1)] public int Health;
    [Key(2), Id(2)] public int Ammunition;
    [Key(4), Id(4)] public float Shield;
    [Key(5), Id(5)] public float Fuel;
    [Key(6), Id(6)] public float Heat;
    [Key(7), Id(7)] public float Heading;
    [Key(8), Id(8)] public Vector3 Position;
    [Key(9), Id(9)] public Vector3 Velocity;
    [Key(10), Id(10)] public EntityMode Mode;
    [Key(11), Id(11)] public bool IsHostile;
    [Key(12), Id(12)] public string Name = "";
    [Key(13), Id(13)] public string Squad = "";
    [Key(14), Id(14)] public Order? Order;
}

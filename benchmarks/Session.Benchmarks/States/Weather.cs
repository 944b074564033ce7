using System.Numerics;
using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>A small object of which a mission has one.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Weather
{
    [Key(0), Id(0)] public Vector3 Wind;
    [Key(1), Id(1)] public float Rain;
    [Key(2), Id(2)] public float Fog;
    [Key(3), Id(3)] public int Season;
}

using System.Collections.Generic;
using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>State M with 500 entities, state L with 20,000: a list of entities, three dictionaries, nested objects.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Mission
{
    [Key(0), Id(0)] public string Title = "";
    [Key(1), Id(1)] public int Wave;
    [Key(2), Id(2)] public float Clock;
    [Key(3), Id(3)] public List<Entity> Entities = new();
    [Key(4), Id(4)] public Dictionary<string, int> Kills = new();
    [Key(5), Id(5)] public Dictionary<int, float> Threats = new();
    [Key(6), Id(6)] public Dictionary<string, string> Notes = new();
    [Key(7), Id(7)] public Weather Weather = new();
    [Key(8), Id(8)] public Economy Economy = new();
}

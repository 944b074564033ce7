using MemoryPack;
using MessagePack;
using Orleans;
using SessionFlow;

namespace Session.Benchmarks.States;

/// <summary>A nested object that holds another.</summary>
[SessionTracked, MemoryPackable, MessagePackObject, GenerateSerializer]
public sealed partial class Economy
{
    [Key(0), Id(0)] public long Money;
    [Key(1), Id(1)] public long Debt;
    [Key(2), Id(2)] public double TaxRate;
    [Key(3), Id(3)] public Weather Forecast = new();
}

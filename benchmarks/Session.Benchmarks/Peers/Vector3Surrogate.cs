using Orleans;

namespace Session.Benchmarks.Peers;

/// <summary>A vector as Orleans writes it, which does not know it by itself.</summary>
[GenerateSerializer]
internal struct Vector3Surrogate
{
    [Id(0)] public float X;
    [Id(1)] public float Y;
    [Id(2)] public float Z;
}

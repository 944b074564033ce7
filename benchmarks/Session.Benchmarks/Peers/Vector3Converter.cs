using System.Numerics;
using Orleans;

namespace Session.Benchmarks.Peers;

/// <summary>Turns a vector into its surrogate and back.</summary>
[RegisterConverter]
internal sealed class Vector3Converter : IConverter<Vector3, Vector3Surrogate>
{
    public Vector3 ConvertFromSurrogate(in Vector3Surrogate surrogate) => new(surrogate.X, surrogate.Y, surrogate.Z);

    public Vector3Surrogate ConvertToSurrogate(in Vector3 value) => new() { X = value.X, Y = value.Y, Z = value.Z };
}

using System;
using System.Numerics;

namespace SessionFlow.Tracking;

/// <summary>An integer of any size.</summary>
internal sealed class BigIntegerCodec : SessionCodec<BigInteger>
{
    public override void Write(SnapshotWriter writer, BigInteger value) => writer.Sized(Encode(value));

    public override BigInteger Restore(SnapshotReader reader, BigInteger existing) => new(reader.Sized());

    /// <summary>The bytes as they stand in a snapshot.</summary>
    public static byte[] Encode(BigInteger value) => value.IsZero ? Array.Empty<byte>() : value.ToByteArray();

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.BigInteger);
}

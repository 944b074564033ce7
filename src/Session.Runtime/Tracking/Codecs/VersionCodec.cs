using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>A version or null; an equal one that is there stays.</summary>
internal sealed class VersionCodec : SessionCodec<Version?>
{
    public override void Write(SnapshotWriter writer, Version? value) => writer.Sized(value is null ? default : Encode(value));

    /// <summary>The bytes as they stand in a snapshot.</summary>
    public static byte[] Encode(Version value)
    {
        byte[] bytes = new byte[4 * (value.Revision >= 0 ? 4 : value.Build >= 0 ? 3 : 2)];
        for (int i = 0; i < bytes.Length / 4; i++)
        {
            int number = i switch { 0 => value.Major, 1 => value.Minor, 2 => value.Build, _ => value.Revision };
            BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4 * i), number);
        }

        return bytes;
    }

    public override Version? Restore(SnapshotReader reader, Version? existing)
    {
        Version? read = Decode(reader.Sized());
        return read == existing ? existing : read;
    }

    /// <summary>Decodes bytes that were validated.</summary>
    public static Version? Decode(ReadOnlySpan<byte> bytes) => bytes.Length switch
    {
        0 => null,
        8 => new Version(Number(bytes, 0), Number(bytes, 1)),
        12 => new Version(Number(bytes, 0), Number(bytes, 1), Number(bytes, 2)),
        _ => new Version(Number(bytes, 0), Number(bytes, 1), Number(bytes, 2), Number(bytes, 3)),
    };

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Version);

    private static int Number(ReadOnlySpan<byte> bytes, int index) => BinaryPrimitives.ReadInt32LittleEndian(bytes.Slice(4 * index));
}

using System;

namespace SessionFlow.Tracking;

/// <summary>A kind that stands in a snapshot as a packed value of another type.</summary>
internal sealed class ConvertedCodec<T, TPacked>(ShapeKind kind, Func<T, TPacked> pack, Func<TPacked, T> unpack) : SessionCodec<T>
    where TPacked : unmanaged
{
    public override void Write(SnapshotWriter writer, T value) => writer.Block(pack(value));

    public override T Restore(SnapshotReader reader, T existing) => unpack(reader.Block<TPacked>());

    internal override bool TryPass(SnapshotReader reader)
    {
        reader.Block<TPacked>();
        return true;
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(kind);
}

namespace SessionFlow.Tracking;

/// <summary>A kind whose every bit pattern is a value and whose memory is its format.</summary>
internal sealed class BlittableCodec<T>(ShapeKind kind) : SessionCodec<T>, IBlockCodec
    where T : unmanaged
{
    public override void Write(SnapshotWriter writer, T value) => writer.Block(value);

    public override T Restore(SnapshotReader reader, T existing) => reader.Block<T>();

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(kind);
}

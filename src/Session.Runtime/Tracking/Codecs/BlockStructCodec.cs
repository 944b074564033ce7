namespace SessionFlow.Tracking;

/// <summary>A struct of fields of one blittable kind without padding, such as a vector: its memory is its format.</summary>
internal sealed class BlockStructCodec<T>(string name, SessionCodec field, params string[] fields) : SessionCodec<T>, IBlockCodec
    where T : unmanaged
{
    public override void Write(SnapshotWriter writer, T value) => writer.Block(value);

    public override T Restore(SnapshotReader reader, T existing) => reader.Block<T>();

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => schema.Struct(name, version: 0, type =>
    {
        foreach (string member in fields)
            type.Row(member, field);
    });
}

namespace SessionFlow.Tracking;

/// <summary>An object that has a row of its own: its identity stands here.</summary>
internal sealed class ReferenceCodec<T> : SessionCodec<T?>
    where T : class
{
    public override void Write(SnapshotWriter writer, T? value) => writer.Block(writer.Reference(value));

    public override T? Restore(SnapshotReader reader, T? existing) => reader.Reference<T>(reader.Block<long>());

    internal override SchemaShape Shape(SchemaBuilder schema) => schema.Reference(typeof(T));
}

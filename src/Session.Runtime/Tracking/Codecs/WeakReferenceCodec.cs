namespace SessionFlow.Tracking;

/// <summary>An object that is pointed at: its identity stands here, and whether it has a row is for others to say.</summary>
internal sealed class WeakReferenceCodec<T> : SessionCodec<T?>
    where T : class
{
    public override void Write(SnapshotWriter writer, T? value) => writer.Block(writer.WeakReference(value));

    public override T? Restore(SnapshotReader reader, T? existing) => reader.WeakReference<T>(reader.Block<long>());

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => schema.WeakReference(typeof(T));
}

namespace SessionFlow.Tracking;

/// <summary>A value that may be missing.</summary>
internal sealed class NullableCodec<T>(SessionCodec<T> value) : SessionCodec<T?>
    where T : struct
{
    public override void Write(SnapshotWriter writer, T? item)
    {
        writer.Byte(item.HasValue ? (byte)1 : (byte)0);
        if (item.HasValue)
            value.Write(writer, item.GetValueOrDefault());
    }

    public override T? Restore(SnapshotReader reader, T? existing) =>
        reader.Byte() == 0 ? null : value.Restore(reader, existing.GetValueOrDefault());

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Nullable, value.Shape(schema));
}

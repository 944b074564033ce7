namespace SessionFlow.Tracking;

/// <summary>Strings and null, any content.</summary>
internal sealed class StringCodec : SessionCodec<string?>
{
    public override void Write(SnapshotWriter writer, string? value) => writer.String(value);

    public override string? Restore(SnapshotReader reader, string? existing) => reader.String();

    internal override SchemaShape Shape(SchemaBuilder schema) => new(ShapeKind.String);
}

namespace SessionFlow.Tracking;

/// <summary>
/// A type parameter of a tracked generic type. Which codec it stands for is known to the code that names the type argument,
/// and looked up when a value is met.
/// </summary>
internal sealed class ArgumentCodec<T> : SessionCodec<T>
{
    public static readonly ArgumentCodec<T> Instance = new();

    private static SessionCodec<T> Codec => TypeArgument<T>.Codec ?? throw TypeArgument<T>.Missing();

    public override void Write(SnapshotWriter writer, T value) => Codec.Write(writer, value);

    public override T Restore(SnapshotReader reader, T existing) => Codec.Restore(reader, existing);

    public override void RestoreReadOnly(SnapshotReader reader, T existing, string member)
    {
        if (TypeArgument<T>.IsCollection)
            Codec.RestoreReadOnly(reader, existing, member);
        else
            Codec.Restore(reader, existing);
    }

    private protected override T Begin(SnapshotReader reader, T existing) => Codec.Prepare(reader, existing);

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => Codec.Shape(schema);
}

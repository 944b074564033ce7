using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An enum: the underlying value in the row, the names in the schema.</summary>
internal sealed class EnumCodec<T>(string name, ShapeKind underlying, KeyValuePair<string, long>[] members) : SessionCodec<T>, IBlockCodec
    where T : unmanaged
{
    public override void Write(SnapshotWriter writer, T value) => writer.Block(value);

    public override T Restore(SnapshotReader reader, T existing) => reader.Block<T>();

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => schema.Enum(name, new SchemaShape(underlying), members);
}

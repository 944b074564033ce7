using System;
using System.Buffers.Binary;

namespace SessionFlow.Tracking;

/// <summary>An object that has a row of its own: its identity stands here.</summary>
internal sealed class ReferenceCodec<T> : SessionCodec<T?>
    where T : class
{
    public override void Write(SnapshotWriter writer, T? value) => writer.Block(writer.Reference(value));

    public override T? Restore(SnapshotReader reader, T? existing) => reader.Reference<T>(reader.Block<long>());

    internal override bool IsBulk => true;

    internal override void WriteAll(SnapshotWriter writer, ReadOnlySpan<T?> values)
    {
        // Meeting an object writes nothing, so the room stays where it is.
        Span<byte> room = writer.Reserve(values.Length * sizeof(long));
        foreach (T? value in values)
        {
            BinaryPrimitives.WriteInt64LittleEndian(room, writer.Reference(value));
            room = room.Slice(sizeof(long));
        }
    }

    internal override void RestoreAll(SnapshotReader reader, Span<T?> places)
    {
        ReadOnlySpan<byte> identities = reader.Bytes(places.Length * sizeof(long));
        foreach (ref T? place in places)
        {
            object? target = reader.Resolve(BinaryPrimitives.ReadInt64LittleEndian(identities));
            if (!ReferenceEquals(target, place))
                place = (T?)target;
            identities = identities.Slice(sizeof(long));
        }
    }

    internal override bool TryPass(SnapshotReader reader)
    {
        reader.Bytes(sizeof(long));
        return true;
    }

    internal override SchemaShape Shape(SchemaBuilder schema) => schema.Reference(typeof(T));
}

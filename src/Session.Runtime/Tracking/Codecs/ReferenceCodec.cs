using System;
using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>An object that has a row of its own: its identity stands here.</summary>
internal sealed class ReferenceCodec<T> : SessionCodec<T?>
    where T : class
{
    private static readonly bool AreTracked = typeof(ISessionTracked).IsAssignableFrom(typeof(T));

    public override void Write(SnapshotWriter writer, T? value) => writer.Block(writer.Reference(value));

    public override T? Restore(SnapshotReader reader, T? existing) => reader.Reference<T>(reader.Block<long>());

    internal override bool IsBulk => true;

    internal override void WriteAll(SnapshotWriter writer, ReadOnlySpan<T?> values)
    {
        // An object is an object, whatever its type is; the loop is the same for all.
        ref object? first = ref Unsafe.As<T?, object?>(ref MemoryMarshal.GetReference(values));
        writer.References(MemoryMarshal.CreateReadOnlySpan(ref first, values.Length), AreTracked);
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

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => schema.Reference(typeof(T));
}

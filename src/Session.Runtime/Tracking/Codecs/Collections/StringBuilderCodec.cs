using System;
using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;

namespace SessionFlow.Tracking;

/// <summary>A string builder: an object with characters in it, restored by content in place and shared like a list.</summary>
internal sealed class StringBuilderCodec : SessionCodec<StringBuilder?>
{
    public override void Write(SnapshotWriter writer, StringBuilder? value)
    {
        if (!writer.BeginCollection(value, value?.Length ?? 0, canBeShared: true))
            return;
        int length = value!.Length;
        char[] rented = ArrayPool<char>.Shared.Rent(length);
        value.CopyTo(0, rented, length);
        writer.Bytes(MemoryMarshal.AsBytes(rented.AsSpan(0, length)));
        ArrayPool<char>.Shared.Return(rented);
        writer.EndCollection();
    }

    public override StringBuilder? Restore(SnapshotReader reader, StringBuilder? existing)
    {
        CollectionHeader header = reader.Collection();
        if (!header.HasElements)
            return OfAlias(reader, header);
        StringBuilder builder = Take(reader, header, existing).Clear();
        return builder.Append(MemoryMarshal.Cast<byte, char>(reader.Bytes(header.Count * sizeof(char))));
    }

    private protected override StringBuilder? Begin(SnapshotReader reader, StringBuilder? existing)
    {
        CollectionHeader header = reader.Collection();
        return header.HasElements ? Take(reader, header, existing) : OfAlias(reader, header);
    }

    private protected override bool Fits(StringBuilder? existing, CollectionFacts facts) => existing is not null && existing.MaxCapacity >= facts.Count;

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.StringBuilder, new SchemaShape(ShapeKind.Char));

    private static StringBuilder? OfAlias(SnapshotReader reader, CollectionHeader header) =>
        reader.Shared(header, static facts => new StringBuilder(facts.Count));

    private static StringBuilder Take(SnapshotReader reader, CollectionHeader header, StringBuilder? existing) =>
        reader.Take(header, existing?.MaxCapacity >= header.Count ? existing : null, static count => new StringBuilder(count));
}

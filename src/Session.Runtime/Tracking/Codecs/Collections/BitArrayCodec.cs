using System.Collections;

namespace SessionFlow.Tracking;

/// <summary>A bit array. An existing one takes the length.</summary>
internal sealed class BitArrayCodec() : ContainerCodec<BitArray>(ShapeKind.BitArray)
{
    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(Kind, SessionCodecs.Boolean.Shape(schema));

    protected override int CountOf(BitArray collection) => collection.Length;

    protected override void WriteItems(SnapshotWriter writer, BitArray collection)
    {
        System.Span<byte> bytes = writer.Reserve(collection.Length);
        for (int i = 0; i < bytes.Length; i++)
            bytes[i] = collection[i] ? (byte)1 : (byte)0;
    }

    protected override BitArray Make(int count, ComparerTag comparer) => new(count);

    internal override void Fill(SnapshotReader reader, CollectionHeader header, BitArray collection)
    {
        collection.Length = header.Count;
        for (int i = 0; i < header.Count; i++)
            collection[i] = reader.Byte() != 0;
    }
}

using System;

namespace SessionFlow.Tracking;

/// <summary>A link or null; one of the same text that is there stays.</summary>
internal sealed class UriCodec : SessionCodec<Uri?>
{
    public override void Write(SnapshotWriter writer, Uri? value) => writer.Sized(LinkFormat.Encode(value));

    public override Uri? Restore(SnapshotReader reader, Uri? existing)
    {
        ReadOnlySpan<byte> bytes = reader.Sized();
        return existing is not null && bytes.SequenceEqual(LinkFormat.Encode(existing)) ? existing : LinkFormat.Decode(bytes);
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.Uri);
}

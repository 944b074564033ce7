using System;

namespace SessionFlow.Tracking;

/// <summary>Strings and null, any content.</summary>
internal sealed class StringCodec : SessionCodec<string?>
{
    public override void Write(SnapshotWriter writer, string? value) => writer.String(value);

    public override string? Restore(SnapshotReader reader, string? existing) => reader.String(existing);

    internal override bool IsBulk => true;

    internal override void WriteAll(SnapshotWriter writer, ReadOnlySpan<string?> values)
    {
        foreach (string? value in values)
            writer.String(value);
    }

    internal override void RestoreAll(SnapshotReader reader, Span<string?> places)
    {
        foreach (ref string? place in places)
        {
            string? read = reader.String(place);
            if (!ReferenceEquals(read, place))
                place = read;
        }
    }

    internal override bool TryPass(SnapshotReader reader)
    {
        reader.SkipString();
        return true;
    }

    private protected override SchemaShape ShapeOf(SchemaBuilder schema) => new(ShapeKind.String);
}

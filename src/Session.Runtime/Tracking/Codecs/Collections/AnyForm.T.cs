using System;

namespace SessionFlow.Tracking;

/// <summary>A collection of one type behind an interface.</summary>
internal sealed class AnyForm<TInterface, TCollection>(ShapeKind kind, SessionCodec<TCollection?> codec) : AnyForm<TInterface>
    where TInterface : class
    where TCollection : class
{
    public override ShapeKind Kind => kind;

    public override Type Type => typeof(TCollection);

    public override void Write(SnapshotWriter writer, TInterface value) => codec.Write(writer, (TCollection)(object)value);

    public override TInterface? Restore(SnapshotReader reader, TInterface? existing) => (TInterface?)(object?)codec.Restore(reader, Exact(existing));

    public override TInterface? Prepare(SnapshotReader reader, TInterface? existing) => (TInterface?)(object?)codec.Prepare(reader, Exact(existing));

    public override void RestoreReadOnly(SnapshotReader reader, TInterface? existing, string member) =>
        codec.RestoreReadOnly(reader, Exact(existing), member);

    private static TCollection? Exact(TInterface? existing) => existing?.GetType() == typeof(TCollection) ? (TCollection)(object)existing : null;
}

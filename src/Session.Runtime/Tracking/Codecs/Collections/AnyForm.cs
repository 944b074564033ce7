namespace SessionFlow.Tracking;

/// <summary>A collection that may stand in a member declared as an interface.</summary>
internal abstract class AnyForm<TInterface>
    where TInterface : class
{
    public abstract ShapeKind Kind { get; }

    public abstract System.Type Type { get; }

    public abstract void Write(SnapshotWriter writer, TInterface value);

    public abstract TInterface? Restore(SnapshotReader reader, TInterface? existing);

    public abstract TInterface? Prepare(SnapshotReader reader, TInterface? existing);

    public abstract void RestoreReadOnly(SnapshotReader reader, TInterface? existing, string member);
}

namespace SessionFlow.Storage;

/// <summary>Whether this process may write to a store, and if not, why.</summary>
internal sealed record StoreAccess(StoreAccessState State, StoreProblem? Problem = null)
{
    public static StoreAccess Held { get; } = new(StoreAccessState.Held);

    public static StoreAccess Unprotected { get; } = new(StoreAccessState.Unprotected);

    public bool CanWrite => State is StoreAccessState.Held or StoreAccessState.Unprotected;
}

namespace SessionFlow.Coordination;

/// <summary>The owner of a root that was attached by hand: the game has no participant for it.</summary>
internal sealed class TrackedRoot(string name)
{
    /// <inheritdoc/>
    public override string ToString() => name;
}

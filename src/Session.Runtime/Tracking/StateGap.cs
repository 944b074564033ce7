namespace SessionFlow;

/// <summary>State that a snapshot does not hold, or that a restore could not give back.</summary>
/// <param name="Path">
/// Where it stands, from the root (<c>Turrets[2].Gunner</c>); for a member that no snapshot of its class holds, the class and
/// the member (<c>Skirmish.Ship._thread</c>); for objects that are gone as a whole, their class.
/// </param>
/// <param name="Reason">Why, as a clause.</param>
public sealed record StateGap(string Path, string Reason)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Reason}";
}

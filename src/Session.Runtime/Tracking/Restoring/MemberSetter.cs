namespace SessionFlow.Tracking;

/// <summary>A member that code of the game sets, waiting until all plain members are in place.</summary>
internal abstract class MemberSetter(long identity, string member)
{
    /// <summary>The object's.</summary>
    public long Identity { get; } = identity;

    /// <summary>The type and the member, for messages.</summary>
    public string Member { get; } = member;

    /// <summary>Sets the member.</summary>
    /// <returns>False when it holds something else afterwards.</returns>
    public abstract bool Run();
}

namespace Session.Integration.Tests.Generated;

/// <summary>A member of a generated type.</summary>
/// <param name="Before">The name of the member whose value this one may share.</param>
internal sealed record MemberShape(string Name, MemberPlace Place, TypeExpression Type, string? Before = null)
{
    public bool IsParameter => Place is MemberPlace.ReadOnlyField or MemberPlace.GetOnlyProperty;

    /// <summary>Whether it gets its value where the object is made, and never again.</summary>
    public bool IsFixed => IsParameter || Place == MemberPlace.InitProperty;

    public bool IsFilled => Place is MemberPlace.GetOnlyCollection or MemberPlace.ReadOnlyFieldCollection;
}

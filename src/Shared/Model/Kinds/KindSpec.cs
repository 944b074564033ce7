namespace SessionFlow.Model.Kinds;

/// <summary>What a member, an element or an entry holds.</summary>
/// <param name="Type">The type as code names it.</param>
internal abstract record KindSpec(string Type)
{
    /// <summary>True when every value has the same size, so that it stands in the row.</summary>
    public virtual bool IsFixedSize => false;

    /// <summary>True for a list, an array or a dictionary: restored by content.</summary>
    public virtual bool IsCollection => false;

    /// <summary>True when code of the game makes the value: a converter, or a registry.</summary>
    public virtual bool IsMadeByCode => false;
}

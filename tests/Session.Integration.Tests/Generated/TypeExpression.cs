namespace Session.Integration.Tests.Generated;

/// <summary>A type as it is written in C#, and an expression of a <c>Chance c</c> and an <c>ObjectPool p</c> that makes a value of it.</summary>
/// <param name="Name">The type.</param>
/// <param name="Make">The expression.</param>
/// <param name="IsStruct">Whether <c>?</c> behind it makes another type.</param>
/// <param name="Key">An expression that is never null and that two keys differ by, or null where values are no keys.</param>
/// <param name="Fill">How to fill an instance <c>{0}</c> that is there, or null where that cannot be.</param>
internal sealed record TypeExpression(string Name, string Make, bool IsStruct, string? Key = null, string? Fill = null)
{
    /// <summary>A value that is stored whole, with nothing in it that refers to something.</summary>
    public bool IsPlain { get; init; }

    /// <summary>Whether its keys have an order of their own.</summary>
    public bool IsOrdered { get; init; }
}

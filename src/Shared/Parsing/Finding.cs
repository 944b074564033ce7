using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Something that is wrong with a declaration. Read by analyzers; the generator drops it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Symbol">The type or member that it stands on.</param>
/// <param name="Reason">Why, as a clause.</param>
/// <param name="Advice">What to type, as an imperative.</param>
internal sealed record Finding(FindingKind Kind, ISymbol Symbol, string Reason, string Advice)
{
    /// <summary>The member, where the finding is about one.</summary>
    public StateMember? Member { get; init; }
}

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

    /// <summary>The type of this compilation that is the cause: the finding would go if it were tracked.</summary>
    public INamedTypeSymbol? Culprit { get; init; }

    /// <summary>True where a factory would mend it.</summary>
    public bool GoesWithFactory { get; init; }

    /// <summary>What a handler's event brings.</summary>
    public string? Payload { get; init; }

    /// <summary>What the finding's symbol clashes with.</summary>
    public ISymbol? Other { get; init; }
}

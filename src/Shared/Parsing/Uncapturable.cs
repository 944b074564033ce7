using Microsoft.CodeAnalysis;

namespace SessionFlow.Parsing;

/// <summary>Why something cannot be captured.</summary>
/// <param name="Reason">Why, as a clause.</param>
/// <param name="Advice">What to type, as an imperative.</param>
internal sealed record Uncapturable(string Reason, string Advice)
{
    /// <summary>The class or struct of this compilation that would be captured if it were tracked.</summary>
    public INamedTypeSymbol? Culprit { get; init; }

    /// <summary>True where it goes once the game's own code makes the objects.</summary>
    public bool GoesWithFactory { get; init; }

    /// <summary>What kind of finding it makes.</summary>
    public FindingKind Finding { get; init; } = FindingKind.Uncapturable;
}

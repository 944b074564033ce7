using SessionFlow.Model.Kinds;

namespace SessionFlow.Parsing;

/// <summary>What a type is to a snapshot: a kind, something that the game ignores, or something that cannot be captured.</summary>
internal readonly record struct ParsedKind(KindSpec? Kind, Uncapturable? Obstacle)
{
    /// <summary>Why the type is no state, where it is none.</summary>
    public string? ReasonToIgnore { get; init; }

    /// <summary>A type that is ignored with a reason.</summary>
    public static ParsedKind Ignored(string reason) => new() { ReasonToIgnore = reason };

    public static implicit operator ParsedKind(KindSpec kind) => new(kind, null);

    public static implicit operator ParsedKind(Uncapturable obstacle) => new(null, obstacle);
}

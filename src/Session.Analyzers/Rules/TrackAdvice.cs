using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SessionFlow.Parsing;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Says what to type so that a type is tracked, or why that would not do yet.</summary>
internal static class TrackAdvice
{
    /// <summary>The property of a diagnostic whose type cannot just be marked.</summary>
    public const string Untrackable = "untrackable";

    public static string For(INamedTypeSymbol type) => TrackedDeclaration.Shape(type) is { } obstacle
        ? $"It cannot be tracked as it is, because {obstacle.Reason}. {obstacle.Advice}"
        : $"Write [SessionTracked] partial on '{type.Name}', or [SessionIgnored(\"reason\")]";

    public static ImmutableDictionary<string, string?> Properties(INamedTypeSymbol type) => TrackedDeclaration.Shape(type) is null
        ? ImmutableDictionary<string, string?>.Empty
        : ImmutableDictionary<string, string?>.Empty.Add(Untrackable, "");
}

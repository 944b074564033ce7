using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Names for roots, after the members that they stand on.</summary>
internal static class RootNames
{
    /// <summary>The property of a diagnostic that names the root which a member could be.</summary>
    public const string Property = "root";

    public static string For(ISymbol member)
    {
        string name = member.Name.StartsWith("s_", System.StringComparison.Ordinal) ? member.Name.Substring(2) : member.Name.TrimStart('_');
        return name.Length == 0 ? "root" : char.ToLowerInvariant(name[0]) + name.Substring(1);
    }

    public static ImmutableDictionary<string, string?> Properties(ISymbol member, bool canBeRoot) => canBeRoot
        ? ImmutableDictionary<string, string?>.Empty.Add(Property, For(member))
        : ImmutableDictionary<string, string?>.Empty;
}

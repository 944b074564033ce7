using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using SessionFlow.Model;
using SessionFlow.Parsing;

namespace SessionFlow.Generators;

/// <summary>Names generated files after types. The compiler takes names for equal that differ in case only; types are not.</summary>
internal static class FileNames
{
    /// <summary>The names of types that are another's in a different case.</summary>
    public static EquatableArray<string> Clashes(ImmutableArray<TypeKeySpec> types, CancellationToken cancellation) => types
        .Select(static type => type.DisplayName)
        .GroupBy(static name => name, StringComparer.OrdinalIgnoreCase)
        .Where(static group => group.Skip(1).Any())
        .SelectMany(static group => group)
        .OrderBy(static name => name, StringComparer.Ordinal)
        .ToEquatableArray();

    public static string Of(string typeName, string part, EquatableArray<string> clashes)
    {
        string mark = clashes.Contains(typeName) ? "." + Hash(typeName).ToString("x8", CultureInfo.InvariantCulture) : "";
        return typeName.Replace('<', '{').Replace('>', '}') + mark + part + KnownNames.GeneratedFileEnd;
    }

    /// <summary>FNV-1a, which is the same in every process.</summary>
    private static uint Hash(string text) => text.Aggregate(2166136261u, static (hash, c) => unchecked((hash ^ c) * 16777619u));
}

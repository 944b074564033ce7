using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;

namespace SessionFlow.Analyzers.Rules;

/// <summary>Finds names that nothing has yet.</summary>
internal static class FreeNames
{
    /// <summary>The property of a diagnostic that proposes a name.</summary>
    public const string Property = "name";

    /// <summary>The name with the lowest number behind it that makes it free; it is taken from then on.</summary>
    public static string After(string name, HashSet<string> taken)
    {
        for (int number = 2; ; number++)
        {
            string free = name + number.ToString(CultureInfo.InvariantCulture);
            if (taken.Add(free))
                return free;
        }
    }

    public static ImmutableDictionary<string, string?> Properties(string free, bool canBeFixed) => canBeFixed
        ? ImmutableDictionary<string, string?>.Empty.Add(Property, free)
        : ImmutableDictionary<string, string?>.Empty;
}

using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>An enum as a schema knows it: so that a file can be read after its members were renumbered.</summary>
/// <param name="Name">The full name.</param>
/// <param name="Members">Names and values (the bits, sign-extended), in the order of declaration.</param>
internal sealed record SchemaEnum(string Name, IReadOnlyList<KeyValuePair<string, long>> Members)
{
    /// <summary>The first name of a value, or null where it has none.</summary>
    public string? NameOf(long value)
    {
        foreach (KeyValuePair<string, long> member in Members)
        {
            if (member.Value == value)
                return member.Key;
        }

        return null;
    }
}

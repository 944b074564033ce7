using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// Finds, for objects of an image that have no row, the live ones of the same type that stand at the end of the same path
/// from a paired object, so that their slots keep them.
/// </summary>
internal static class UntrackedPairing
{
    public static Dictionary<long, long> Of(ImageContent image, ImageContent live, IReadOnlyDictionary<long, long> pairs)
    {
        var result = new Dictionary<long, long>();
        if (image.Untracked.Count == 0 || live.Untracked.Count == 0)
            return result;
        Dictionary<long, string> stored = TypesOf(image);
        Dictionary<long, string> current = TypesOf(live);
        var taken = new HashSet<long>();
        foreach (KeyValuePair<long, long> pair in pairs)
        {
            var others = new Dictionary<string, long>(StringComparer.Ordinal);
            foreach (RowReference reference in RowFacts.Of(live, pair.Value).References)
                others[reference.Path] = reference.Identity;
            foreach (RowReference reference in RowFacts.Of(image, pair.Key).References)
            {
                if (stored.TryGetValue(reference.Identity, out string? type)
                    && !result.ContainsKey(reference.Identity)
                    && others.TryGetValue(reference.Path, out long match)
                    && current.TryGetValue(match, out string? other)
                    && type == other
                    && taken.Add(match))
                {
                    result.Add(reference.Identity, match);
                }
            }
        }

        return result;
    }

    private static Dictionary<long, string> TypesOf(ImageContent content)
    {
        var types = new Dictionary<long, string>();
        foreach (KeyValuePair<long, string> item in content.Untracked)
            types.Add(item.Key, item.Value);
        return types;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Compares images regardless of identities: objects are paired along paths, and then each row must say the same.</summary>
internal static class ContentEquality
{
    public static bool AreEqual(StateImage a, StateImage b)
    {
        if (a.Fingerprint != b.Fingerprint || !a.Content.Roots.Select(static root => root.Name).SequenceEqual(b.Content.Roots.Select(static root => root.Name)))
            return false;
        ImageContent left = a.Content;
        ImageContent right = b.Content;
        int count = left.Tables.Sum(static table => table.Count);
        if (count != right.Tables.Sum(static table => table.Count))
            return false;
        Dictionary<long, long> pairs = ImagePairing.Pair(left, right);
        if (pairs.Count != count || !SameRoots(left, right, pairs))
            return false;
        using var translated = new ByteWriter(256);
        foreach (ImageTable table in left.Tables)
        {
            for (int row = 0; row < table.Count; row++)
            {
                if (!right.TryFind(pairs[table.Identity(row)], out ImageTable other, out int match))
                    return false;
                translated.Clear();
                RowTranslator.Translate(left, table, row, pairs, translated);
                if (!translated.Written.SequenceEqual(right.Row(other, match)))
                    return false;
            }
        }

        return true;
    }

    private static bool SameRoots(ImageContent left, ImageContent right, Dictionary<long, long> pairs)
    {
        for (int i = 0; i < left.Roots.Count; i++)
        {
            long expected = left.Roots[i].Identity == 0 ? 0 : pairs.TryGetValue(left.Roots[i].Identity, out long match) ? match : -1;
            if (right.Roots[i].Identity != expected)
                return false;
        }

        return true;
    }
}

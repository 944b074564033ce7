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
        foreach (KeyValuePair<long, long> pair in UntrackedPairing.Of(left, right, pairs))
            pairs.Add(pair.Key, pair.Value);
        using var translated = new ByteWriter(left.Bytes.Length);
        foreach (RowEntry row in RowTranslator.Translate(left, pairs, translated))
        {
            if (!right.TryFind(row.Identity, out ImageTable other, out int match) || other.Type.Index != row.Type)
                return false;
            if (!translated.Written.Slice(row.Offset, row.Length).SequenceEqual(right.Row(other, match)))
                return false;
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

using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Takes back pairs whose objects cannot take the other's state, since a read-only member differs: such an object is made
/// anew, and so is every object that holds it read-only.
/// </summary>
internal static class ReplacementRule
{
    /// <param name="pairs">Live identities by the image's.</param>
    /// <param name="image">What is to be restored.</param>
    /// <param name="live">What is there.</param>
    /// <param name="added">Members that the image does not know; they cannot differ.</param>
    /// <param name="known">The live identity of an object that is in place without being paired, or 0.</param>
    public static void Apply(
        Dictionary<long, long> pairs, ImageContent image, ImageContent live, IReadOnlyDictionary<long, SchemaMember[]>? added, Func<long, long> known)
    {
        var holders = new Dictionary<long, List<long>>();
        var unfit = new Queue<long>();
        foreach (KeyValuePair<long, long> pair in pairs)
        {
            HashSet<string> unknown = UnknownMembers(pair.Key, added);
            RowFacts facts = RowFacts.Of(image, pair.Key);
            RowFacts other = RowFacts.Of(live, pair.Value);
            if (!SameValues(facts, other, unknown) || !SameReferences(image, facts, other, identity => pairs.TryGetValue(identity, out long match) ? match : known(identity), unknown))
                unfit.Enqueue(pair.Key);
            foreach (RowReference reference in ReadOnly(facts))
            {
                if (!holders.TryGetValue(reference.Identity, out List<long>? list))
                    holders[reference.Identity] = list = new List<long>();
                list.Add(pair.Key);
            }
        }

        while (unfit.Count > 0)
        {
            long identity = unfit.Dequeue();
            if (!pairs.Remove(identity) || !holders.TryGetValue(identity, out List<long>? list))
                continue;
            foreach (long holder in list)
                unfit.Enqueue(holder);
        }
    }

    private static HashSet<string> UnknownMembers(long identity, IReadOnlyDictionary<long, SchemaMember[]>? added) =>
        added is not null && added.TryGetValue(identity, out SchemaMember[]? members) ? members.Select(RowFacts.NameOf).ToHashSet() : new HashSet<string>();

    private static bool SameValues(RowFacts facts, RowFacts other, HashSet<string> unknown)
    {
        (string Member, byte[] Bytes)[] left = facts.ReadOnly.Where(item => !unknown.Contains(item.Member)).ToArray();
        (string Member, byte[] Bytes)[] right = other.ReadOnly.Where(item => !unknown.Contains(item.Member)).ToArray();
        return left.Length == right.Length && left.Zip(right, static (x, y) => x.Member == y.Member && x.Bytes.SequenceEqual(y.Bytes)).All(static same => same);
    }

    private static bool SameReferences(ImageContent image, RowFacts facts, RowFacts other, Func<long, long> liveOf, HashSet<string> unknown)
    {
        Dictionary<string, long> live = ReadOnly(other)
            .ToDictionary(static reference => reference.Path, static reference => reference.Identity);
        foreach (RowReference reference in ReadOnly(facts))
        {
            // A read-only reference's path begins with its member.
            if (unknown.Contains(reference.Path))
                continue;

            // What it pointed at outside of the image nobody can name here, so what it points at now may stay.
            if (reference.Pass == PairingPass.ReadOnlyPointers && reference.Identity != 0 && !image.TryFind(reference.Identity, out _, out _))
                continue;
            long expected = reference.Identity == 0 ? 0 : liveOf(reference.Identity) is var match and not 0 ? match : -1;
            if (!live.TryGetValue(reference.Path, out long actual) || actual != expected)
                return false;
        }

        return true;
    }

    private static IEnumerable<RowReference> ReadOnly(RowFacts facts) =>
        facts.References.Where(static reference => reference.Pass is PairingPass.ReadOnly or PairingPass.ReadOnlyPointers);
}

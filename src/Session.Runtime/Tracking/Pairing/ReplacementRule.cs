using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Takes back pairs whose objects cannot take the other's state, since a read-only member differs: such an object is made
/// anew, and so is every object that holds it read-only.
/// </summary>
internal static class ReplacementRule
{
    public static void Apply(Dictionary<long, long> pairs, ImageContent image, ImageContent live)
    {
        var holders = new Dictionary<long, List<long>>();
        var unfit = new Queue<long>();
        foreach (KeyValuePair<long, long> pair in pairs)
        {
            RowFacts facts = RowFacts.Of(image, pair.Key);
            RowFacts other = RowFacts.Of(live, pair.Value);
            if (!SameValues(facts.ReadOnly, other.ReadOnly) || !SameReferences(facts, other, pairs))
                unfit.Enqueue(pair.Key);
            foreach (RowReference reference in facts.References.Where(static reference => reference.Pass == PairingPass.ReadOnly))
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

    private static bool SameValues(IReadOnlyList<byte[]> a, IReadOnlyList<byte[]> b) =>
        a.Count == b.Count && a.Zip(b, static (x, y) => x.SequenceEqual(y)).All(static same => same);

    private static bool SameReferences(RowFacts facts, RowFacts other, Dictionary<long, long> pairs)
    {
        Dictionary<string, long> live = other.References
            .Where(static reference => reference.Pass == PairingPass.ReadOnly)
            .ToDictionary(static reference => reference.Path, static reference => reference.Identity);
        foreach (RowReference reference in facts.References.Where(static reference => reference.Pass == PairingPass.ReadOnly))
        {
            long expected = reference.Identity == 0 ? 0 : pairs.TryGetValue(reference.Identity, out long match) ? match : -1;
            if (!live.TryGetValue(reference.Path, out long actual) || actual != expected)
                return false;
        }

        return true;
    }
}

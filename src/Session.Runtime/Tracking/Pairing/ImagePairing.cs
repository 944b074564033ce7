using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Finds, for objects of one image, those of another that are the same thing under another identity: roots first, then keys,
/// then along read-only members, collections by position and key, and other members in the order of the schema. One to one,
/// exact types; an object with a key is paired by it and by nothing else.
/// </summary>
internal sealed class ImagePairing
{
    private readonly ImageContent _left;
    private readonly ImageContent _right;
    private readonly Dictionary<long, long> _pairs = new();
    private readonly HashSet<long> _taken = new();
    private readonly Dictionary<long, RowFacts> _leftFacts = new();
    private readonly Dictionary<long, RowFacts> _rightFacts = new();
    private readonly List<Queue<long>> _pending = new() { new(), new(), new() };

    private ImagePairing(ImageContent left, ImageContent right)
    {
        _left = left;
        _right = right;
    }

    /// <returns>Identities of the right image by those of the left.</returns>
    public static Dictionary<long, long> Pair(ImageContent left, ImageContent right)
    {
        var pairing = new ImagePairing(left, right);
        foreach (ImageRoot root in left.Roots)
        {
            foreach (ImageRoot other in right.Roots)
            {
                if (root.Name == other.Name)
                    pairing.TryPair(root.Identity, other.Identity, isRoot: true);
            }
        }

        pairing.PairKeys();
        pairing.FollowPaths();
        return pairing._pairs;
    }

    /// <summary>The facts of a row of the left image; kept, since several passes ask.</summary>
    private RowFacts Left(long identity) => Facts(_leftFacts, _left, identity);

    private RowFacts Right(long identity) => Facts(_rightFacts, _right, identity);

    private static RowFacts Facts(Dictionary<long, RowFacts> known, ImageContent content, long identity)
    {
        if (!known.TryGetValue(identity, out RowFacts? facts))
            known[identity] = facts = RowFacts.Of(content, identity);
        return facts;
    }

    private void TryPair(long left, long right, bool isRoot = false)
    {
        if (left == 0 || right == 0 || _pairs.ContainsKey(left) || _taken.Contains(right))
            return;
        RowFacts facts = Left(left);
        RowFacts other = Right(right);
        if (facts.Type.Length == 0 || facts.Type != other.Type)
            return;
        if (!isRoot && !SameKey(facts.Key, other.Key))
            return;
        _pairs.Add(left, right);
        _taken.Add(right);
        foreach (Queue<long> queue in _pending)
            queue.Enqueue(left);
    }

    private void PairKeys()
    {
        Dictionary<string, long> left = UniqueKeys(_left, Left);
        foreach (KeyValuePair<string, long> item in UniqueKeys(_right, Right))
        {
            if (left.TryGetValue(item.Key, out long match))
                TryPair(match, item.Value);
        }
    }

    private static Dictionary<string, long> UniqueKeys(ImageContent content, Func<long, RowFacts> factsOf)
    {
        var keys = new Dictionary<string, long>(StringComparer.Ordinal);
        var ambiguous = new HashSet<string>(StringComparer.Ordinal);
        foreach (ImageTable table in content.Tables.Where(static table => table.Type.Key is not null))
        {
            foreach (long identity in table.Identities.ToArray())
            {
                string key = table.Type.Name + "/" + Convert.ToBase64String(factsOf(identity).Key!);
                if (!keys.TryAdd(key, identity))
                    ambiguous.Add(key);
            }
        }

        foreach (string key in ambiguous)
            keys.Remove(key);
        return keys;
    }

    private void FollowPaths()
    {
        int pass = 0;
        while (pass < _pending.Count)
        {
            if (_pending[pass].Count == 0)
            {
                pass++;
                continue;
            }

            int before = _pairs.Count;
            Follow(_pending[pass].Dequeue(), (PairingPass)pass);
            if (_pairs.Count > before)
                pass = 0;
        }
    }

    private void Follow(long left, PairingPass pass)
    {
        IReadOnlyList<RowReference> references = Left(left).References;
        if (references.Count == 0)
            return;
        var others = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (RowReference reference in Right(_pairs[left]).References)
        {
            if (reference.Pass == pass)
                others[reference.Path] = reference.Identity;
        }

        foreach (RowReference reference in references)
        {
            if (reference.Pass == pass && others.TryGetValue(reference.Path, out long match))
                TryPair(reference.Identity, match);
        }
    }

    private static bool SameKey(byte[]? a, byte[]? b) => a is null ? b is null : b is not null && a.AsSpan().SequenceEqual(b);
}

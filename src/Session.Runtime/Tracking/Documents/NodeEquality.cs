using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Compares documents by content; floats by their bits and references by identity.</summary>
internal static class NodeEquality
{
    public static IEqualityComparer<StateNode> Comparer { get; } = new NodeComparer();

    public static bool AreSame(StateNode a, StateNode b) =>
        a.Kind == b.Kind && a.Kind switch
        {
            StateNodeKind.Null => true,
            StateNodeKind.Value => SameValue(a.Value!, b.Value!),
            StateNodeKind.List => a.Items.SequenceEqual(b.Items, Comparer),
            StateNodeKind.Map => a.Entries.Count == b.Entries.Count
                && a.Entries.Zip(b.Entries, static (x, y) => AreSame(x.Key, y.Key) && AreSame(x.Value, y.Value)).All(static same => same),
            StateNodeKind.Struct => a.Members.Zip(b.Members, static (x, y) => AreSame(x.Value, y.Value)).All(static same => same),
            _ => a.Identity == b.Identity,
        };

    /// <summary>How often each document stands in a sequence.</summary>
    public static Dictionary<StateNode, int> Count(IEnumerable<StateNode> nodes)
    {
        var counts = new Dictionary<StateNode, int>(Comparer);
        foreach (StateNode node in nodes)
            counts[node] = counts.TryGetValue(node, out int count) ? count + 1 : 1;
        return counts;
    }

    public static bool TakeOne(Dictionary<StateNode, int> counts, StateNode node)
    {
        if (!counts.TryGetValue(node, out int count) || count == 0)
            return false;
        counts[node] = count - 1;
        return true;
    }

    private static bool SameValue(object a, object b) => (a, b) switch
    {
        (float x, float y) => BitConverter.SingleToInt32Bits(x) == BitConverter.SingleToInt32Bits(y),
        (double x, double y) => BitConverter.DoubleToInt64Bits(x) == BitConverter.DoubleToInt64Bits(y),
        (decimal x, decimal y) => decimal.GetBits(x).SequenceEqual(decimal.GetBits(y)),
        (DateTime x, DateTime y) => x == y && x.Kind == y.Kind,
        (DateTimeOffset x, DateTimeOffset y) => x.EqualsExact(y),
        _ => a.Equals(b),
    };

    private sealed class NodeComparer : IEqualityComparer<StateNode>
    {
        public bool Equals(StateNode? x, StateNode? y) => x is null ? y is null : y is not null && AreSame(x, y);

        public int GetHashCode(StateNode obj) => obj.Kind switch
        {
            StateNodeKind.Value => obj.Value!.GetHashCode(),
            StateNodeKind.Reference => obj.Identity.GetHashCode(),
            _ => (int)obj.Kind,
        };
    }
}

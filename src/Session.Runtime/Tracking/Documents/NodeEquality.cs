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
            StateNodeKind.List or StateNodeKind.Set => a.Items.SequenceEqual(b.Items, Comparer),
            StateNodeKind.Map => a.Entries.Count == b.Entries.Count
                && a.Entries.Zip(b.Entries, static (x, y) => AreSame(x.Key, y.Key) && AreSame(x.Value, y.Value)).All(static same => same),
            StateNodeKind.Struct => a.Members.Zip(b.Members, static (x, y) => AreSame(x.Value, y.Value)).All(static same => same),
            _ => a.Identity == b.Identity,
        };

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
            StateNodeKind.List => obj.Items.Aggregate(1, (hash, item) => HashCode.Combine(hash, GetHashCode(item))),
            StateNodeKind.Map => obj.Entries.Aggregate(2, (hash, entry) => HashCode.Combine(hash, GetHashCode(entry.Key), GetHashCode(entry.Value))),
            StateNodeKind.Struct => obj.Members.Aggregate(3, (hash, member) => HashCode.Combine(hash, GetHashCode(member.Value))),
            _ => 0,
        };
    }
}

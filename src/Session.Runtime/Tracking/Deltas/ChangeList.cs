using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Lists what differs between two contents of one schema and history, member by member.</summary>
internal sealed class ChangeList
{
    /// <summary>More elements that moved are told in one line.</summary>
    private const int MaxMoved = 16;

    private readonly ImageContent _before;
    private readonly ImageContent _after;
    private readonly NodeReader _beforeNodes;
    private readonly NodeReader _afterNodes;
    private readonly List<StateChange> _changes = new();

    private ChangeList(ImageContent before, ImageContent after)
    {
        _before = before;
        _after = after;
        _beforeNodes = new NodeReader(before);
        _afterNodes = new NodeReader(after);
    }

    public static IReadOnlyList<StateChange> Between(ImageContent before, ImageContent after)
    {
        var list = new ChangeList(before, after);
        list.CompareRoots();
        ObjectPaths paths = ObjectPaths.Of(after);
        foreach (long identity in paths.Identities)
            list.CompareObject(identity, paths);
        return list._changes;
    }

    private void CompareRoots()
    {
        foreach (ImageRoot root in _after.Roots)
        {
            long before = _before.Roots.FirstOrDefault(other => other.Name == root.Name).Identity;
            if (before != root.Identity)
                Add(root.Name, StateChangeKind.Changed, _beforeNodes.Reference(before), _afterNodes.Reference(root.Identity));
        }

        foreach (ImageRoot root in _before.Roots.Where(root => _after.Roots.All(other => other.Name != root.Name)))
            Add(root.Name, StateChangeKind.Removed, _beforeNodes.Reference(root.Identity), StateNode.Null);
    }

    private void CompareObject(long identity, ObjectPaths paths)
    {
        if (!_before.TryFind(identity, out ImageTable left, out int leftRow) || !_after.TryFind(identity, out ImageTable right, out int rightRow))
            return;
        if (!ReferenceEquals(left.Type, right.Type) && left.Type.Name != right.Type.Name)
            return;
        if (_before.Row(left, leftRow).SequenceEqual(_after.Row(right, rightRow)))
            return;
        string path = paths.PathOf(identity);
        List<KeyValuePair<string, StateNode>> members = _beforeNodes.Members(left, leftRow);
        List<KeyValuePair<string, StateNode>> others = _afterNodes.Members(right, rightRow);
        for (int i = 0; i < members.Count; i++)
            CompareValue(ObjectPaths.Join(path, members[i].Key), members[i].Value, others[i].Value);
    }

    private void CompareValue(string path, StateNode before, StateNode after)
    {
        if (NodeEquality.AreSame(before, after))
            return;
        if (before.Kind == StateNodeKind.List && after.Kind == StateNodeKind.List)
            CompareLists(path, before.Items, after.Items);
        else if (before.Kind == StateNodeKind.Set && after.Kind == StateNodeKind.Set)
            CompareSets(path, before.Items, after.Items);
        else if (before.Kind == StateNodeKind.Map && after.Kind == StateNodeKind.Map)
            CompareMaps(path, before, after);
        else if (before.Kind == StateNodeKind.Struct && after.Kind == StateNodeKind.Struct)
            CompareStructs(path, before, after);
        else
            Add(path, StateChangeKind.Changed, before, after);
    }

    private void CompareLists(string path, IReadOnlyList<StateNode> before, IReadOnlyList<StateNode> after)
    {
        SequenceChanges changes = SequenceChanges.Between(before, after);
        if (changes.Moved.Count > MaxMoved)
            _changes.Add(new StateChange(path, StateChangeKind.Moved, StateNode.OfList(before), StateNode.OfList(after)));
        else
            _changes.AddRange(changes.Moved.Select(move => new StateChange(path, $"[{KeyOr(after[move.To], move.From)}]", move.From, move.To)));
        foreach (int i in changes.Removed)
            Add($"{path}[{KeyOr(before[i], i)}]", StateChangeKind.Removed, before[i], StateNode.Null);
        foreach (int i in changes.Added)
            Add($"{path}[{KeyOr(after[i], i)}]", StateChangeKind.Added, StateNode.Null, after[i]);
        foreach ((int from, int to) in changes.Changed)
            CompareValue($"{path}[{to.ToString(CultureInfo.InvariantCulture)}]", before[from], after[to]);
    }

    /// <summary>Member by member where something inside has parts of its own, else as a whole: a position is one thing.</summary>
    private void CompareStructs(string path, StateNode before, StateNode after)
    {
        if (!before.Members.Concat(after.Members).Any(static member => member.Value.Kind is StateNodeKind.List or StateNodeKind.Set or StateNodeKind.Map or StateNodeKind.Struct))
        {
            Add(path, StateChangeKind.Changed, before, after);
            return;
        }

        for (int i = 0; i < before.Members.Count; i++)
            CompareValue(ObjectPaths.Join(path, before.Members[i].Key), before.Members[i].Value, after.Members[i].Value);
    }

    private void CompareSets(string path, IReadOnlyList<StateNode> before, IReadOnlyList<StateNode> after)
    {
        var kept = new HashSet<StateNode>(after, NodeEquality.Comparer);
        foreach (StateNode item in before.Where(item => !kept.Contains(item)))
            Add($"{path}[{KeyOr(item)}]", StateChangeKind.Removed, item, StateNode.Null);
        var old = new HashSet<StateNode>(before, NodeEquality.Comparer);
        foreach (StateNode item in after.Where(item => !old.Contains(item)))
            Add($"{path}[{KeyOr(item)}]", StateChangeKind.Added, StateNode.Null, item);
    }

    private void CompareMaps(string path, StateNode before, StateNode after)
    {
        var others = new Dictionary<StateNode, StateNode>(NodeEquality.Comparer);
        foreach (KeyValuePair<StateNode, StateNode> entry in after.Entries)
            others[entry.Key] = entry.Value;
        foreach (KeyValuePair<StateNode, StateNode> entry in before.Entries)
        {
            if (others.Remove(entry.Key, out StateNode? value))
                CompareValue($"{path}[{entry.Key}]", entry.Value, value);
            else
                Add($"{path}[{entry.Key}]", StateChangeKind.Removed, entry.Value, StateNode.Null);
        }

        foreach (KeyValuePair<StateNode, StateNode> entry in after.Entries.Where(entry => others.ContainsKey(entry.Key)))
            Add($"{path}[{entry.Key}]", StateChangeKind.Added, StateNode.Null, entry.Value);
    }

    /// <summary>What stands between the brackets of an element's path.</summary>
    private static string KeyOr(StateNode node, int index) => KeyOf(node) ?? index.ToString(CultureInfo.InvariantCulture);

    /// <summary>What stands between the brackets of the path of a set's element, which has no position.</summary>
    private static string KeyOr(StateNode node) => KeyOf(node) ?? node.ToString();

    private static string? KeyOf(StateNode node)
    {
        string? label = node.Kind == StateNodeKind.Reference ? node.Label : null;
        int bracket = label?.IndexOf('[', StringComparison.Ordinal) ?? -1;
        return bracket < 0 ? null : label!.Substring(bracket + 1, label.Length - bracket - 2);
    }

    private void Add(string path, StateChangeKind kind, StateNode before, StateNode after) => _changes.Add(new StateChange(path, kind, before, after));
}

using System;
using System.Collections.Generic;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// A stored object on its way to a newer version: its members by name, to be read, replaced, renamed, added and removed before
/// today's class takes them. A member that is passed on as it is, under whatever name, keeps what it shares with others.
/// </summary>
/// <example><code>
/// SessionTypes.All.Migrating("Game.Ship", from: 1, to: 2, ship => ship["Armour"] = StateNode.Of((int)ship["Hull"].Value! * 10));
/// </code></example>
public sealed class StateObject
{
    private readonly Dictionary<string, StateNode> _members = new(StringComparer.Ordinal);
    private readonly Dictionary<StateNode, SchemaMember> _sources = new(ReferenceComparer.Instance);

    internal StateObject(SchemaType type, IReadOnlyList<KeyValuePair<string, StateNode>> members)
    {
        Type = type.Name;
        int i = 0;
        foreach (SchemaMember[] part in new[] { type.RowMembers, type.PartMembers })
        {
            foreach (SchemaMember member in part)
            {
                StateNode node = members[i++].Value;
                _members.Add(member.UniqueName, node);
                if (node.Kind != StateNodeKind.Null)
                    _sources.Add(node, member);
            }
        }
    }

    /// <summary>The stable name of the class when the object was stored.</summary>
    public string Type { get; }

    /// <summary>The names of the members. A name that a base has as well is followed by <c>@</c> and its level.</summary>
    public IReadOnlyCollection<string> Members => _members.Keys;

    /// <summary>A member's value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member to read.</exception>
    public StateNode this[string member]
    {
        get => _members.TryGetValue(member, out StateNode? node) ? node : throw new KeyNotFoundException($"A stored {Type} has no member '{member}'.");
        set => _members[member] = value ?? throw new ArgumentNullException(nameof(value), "Use StateNode.Null for nothing.");
    }

    /// <summary>True when there is such a member.</summary>
    public bool Has(string member) => _members.ContainsKey(member);

    /// <summary>Gives a member another name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public void Rename(string from, string to) => this[to] = Remove(from);

    /// <summary>Takes a member away; what today's class has of that name keeps its initializer's value.</summary>
    /// <returns>What it was.</returns>
    /// <exception cref="KeyNotFoundException">There is no such member.</exception>
    public StateNode Remove(string member)
    {
        StateNode node = this[member];
        _members.Remove(member);
        return node;
    }

    /// <summary>The value that is there for one of today's members.</summary>
    internal StateNode? Find(string name) => _members.TryGetValue(name, out StateNode? node) ? node : null;

    /// <summary>The stored member whose value a node is, untouched; null for a new value.</summary>
    internal SchemaMember? SourceOf(StateNode node) => _sources.TryGetValue(node, out SchemaMember? member) ? member : null;
}

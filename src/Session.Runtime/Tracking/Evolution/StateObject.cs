using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow;

/// <summary>
/// A stored object on its way to a newer version: its members by name, to be read, replaced, renamed, added and removed before
/// today's class takes them. A value that is passed on as it is, under whatever name, keeps what it shares with others. A
/// struct inside an object is one too, but cannot be deleted, become another type, or make and look up objects.
/// </summary>
/// <example><code>
/// SessionTypes.All.Migrating("Game.Ship", from: 1, to: 2, ship => ship["Armour"] = StateNode.Of((int)ship["Hull"].Value! * 10));
/// </code></example>
public sealed class StateObject
{
    private readonly Dictionary<string, StateNode> _members = new(StringComparer.Ordinal);
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);
    private readonly ObjectMigration? _migration;

    /// <summary>A new object, or one to be filled.</summary>
    internal StateObject(long identity, string type, ObjectMigration? migration)
    {
        Identity = identity;
        Type = type;
        _migration = migration;
    }

    /// <summary>A stored object, or a struct's value where there is no migration of objects.</summary>
    internal StateObject(long identity, SchemaType type, IReadOnlyList<KeyValuePair<string, StateNode>> members, ObjectMigration? migration)
        : this(identity, type.Name, migration)
    {
        foreach (KeyValuePair<string, StateNode> member in members)
            _members[member.Key] = member.Value;
    }

    /// <summary>The stable name of the type, when it was stored or since it became another one.</summary>
    public string Type { get; private set; }

    /// <summary>The names of the members. A name that a base has as well is followed by <c>@</c> and its level.</summary>
    public IReadOnlyCollection<string> Members => _members.Keys;

    /// <summary>A reference to the object, for a member of another.</summary>
    /// <exception cref="InvalidOperationException">It is a struct.</exception>
    public StateNode Reference => StateNode.OfReference(Objects is null ? 0 : Identity, $"{Type}#{Identity}");

    internal long Identity { get; }

    internal bool IsDeleted { get; private set; }

    /// <summary>What the latest step said the object is now.</summary>
    internal (string Type, int Version)? Became { get; set; }

    private ObjectMigration Objects => _migration ?? throw new InvalidOperationException($"{Type} is a struct, and only an object can do that.");

    /// <summary>A member's value.</summary>
    /// <exception cref="KeyNotFoundException">There is no such member to read.</exception>
    public StateNode this[string member]
    {
        get => _members.TryGetValue(member, out StateNode? node) ? node : throw new KeyNotFoundException($"A stored {Type} has no member '{member}'.");
        set
        {
            _members[member] = value ?? throw new ArgumentNullException(nameof(value), "Use StateNode.Null for nothing.");
            _given.Add(member);
        }
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
        _given.Remove(member);
        return node;
    }

    /// <summary>Deletes the object: members that refer to it become null, lists drop it, dictionaries drop its entry, arrays hold null there.</summary>
    /// <exception cref="InvalidOperationException">It is a struct.</exception>
    public void Delete() => IsDeleted = Objects is not null;

    /// <summary>Makes the object one of another class, which is how a class is split or renamed by what its objects hold.</summary>
    /// <param name="type">The stable name of the class.</param>
    /// <param name="version">The version of its data that the members are in by now; that class's migrations follow from there.</param>
    /// <exception cref="InvalidOperationException">It is a struct.</exception>
    public void Become(string type, int version = 0)
    {
        Became = Objects is null ? null : (type ?? throw new ArgumentNullException(nameof(type)), version);
        Type = type;
    }

    /// <summary>Makes a new object, to be referred to from this one or from others.</summary>
    /// <param name="type">The stable name of its class. Members that it is not given keep their initializers' values.</param>
    /// <param name="version">The version of the class's data that it is given members of; the class's migrations follow from there.</param>
    /// <exception cref="InvalidOperationException">This is a struct.</exception>
    public StateObject Make(string type, int version = 0) => Objects.Make(type ?? throw new ArgumentNullException(nameof(type)), version);

    /// <summary>The members that another object had in the file, before any migration.</summary>
    /// <param name="reference">What a member holds that refers to it.</param>
    /// <exception cref="ArgumentException">It refers to no object of the file.</exception>
    /// <exception cref="InvalidOperationException">This is a struct.</exception>
    public IReadOnlyDictionary<string, StateNode> Find(StateNode reference) => Objects.Stored(reference ?? throw new ArgumentNullException(nameof(reference)));

    /// <inheritdoc/>
    public override string ToString() => _migration is null ? $"a {Type} in object {Identity}" : $"object {Identity}";

    /// <summary>Takes the value for one of today's members: what a migration gave under its name, else the stored member that is matched with it.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="stored">The name of the stored member that it is matched with; null for an added one.</param>
    internal StateNode? Take(string name, string? stored)
    {
        if (_given.Remove(name))
            return _members[name];

        if (stored is null || !_members.TryGetValue(stored, out StateNode? node))
            return null;
        _given.Remove(stored);
        return node;
    }

    /// <summary>What migrations gave and nothing took.</summary>
    internal IEnumerable<string> Untaken => _given.OrderBy(static name => name, StringComparer.Ordinal);
}

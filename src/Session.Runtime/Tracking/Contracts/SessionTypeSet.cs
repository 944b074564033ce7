using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// A closed set of tracked types: the only ones that a file may name, looked up by stable name in a table and never by
/// reflection. Each assembly has a generated one, <c>SessionTypes.All</c>, which contains those of the assemblies that it
/// references.
/// </summary>
public sealed class SessionTypeSet
{
    private readonly ConcurrentDictionary<RootTypes, BoundSchema> _schemas = new();
    private readonly ConcurrentDictionary<SessionContract, SessionTypeSet> _extended = new();
    private readonly Lazy<Contents> _contents;
    private KeyValuePair<string, string>[] _removed = Array.Empty<KeyValuePair<string, string>>();

    /// <summary>Makes a set of contracts and of other sets. Generated code calls it.</summary>
    /// <param name="contracts">The contracts of one assembly.</param>
    /// <param name="others">The sets of the assemblies that it references.</param>
    public SessionTypeSet(SessionContract[] contracts, params SessionTypeSet[] others)
        : this(contracts, static _ => { }, others)
    {
    }

    /// <summary>Makes a set of contracts, of constructions of generic types, and of other sets. Generated code calls it.</summary>
    /// <param name="contracts">The contracts of one assembly.</param>
    /// <param name="link">Names the constructions that only its code names.</param>
    /// <param name="others">The sets of the assemblies that it references.</param>
    public SessionTypeSet(SessionContract[] contracts, Action<SessionTypeLinks> link, params SessionTypeSet[] others)
    {
        // Lazy: the sets of two assemblies may be initialised from each other's static constructors.
        _contents = new Lazy<Contents>(() => new Contents(contracts, link, others, _removed));
    }

    /// <summary>The tracked types that the library brings along; part of every set.</summary>
    internal static SessionTypeSet Own { get; } = new(Array.Empty<SessionContract>());

    /// <summary>The contracts, in the order of their stable names.</summary>
    internal IReadOnlyList<SessionContract> Contracts => _contents.Value.Ordered;

    /// <summary>The types of this set and of another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>A set with the types of both; this one if the other adds nothing.</returns>
    /// <exception cref="InvalidOperationException">Two different types have one stable name.</exception>
    public SessionTypeSet Union(SessionTypeSet other) =>
        ReferenceEquals(other, this) || (other.Contracts.All(Contains) && other._contents.Value.Removed.Keys.All(_contents.Value.Removed.ContainsKey)) ? this : new SessionTypeSet(Array.Empty<SessionContract>(), this, other);

    /// <summary>The same types, and the names of those that earlier releases had. Generated code calls it.</summary>
    /// <param name="removed">Names in files, and why each is not needed: see <see cref="SessionRemovedAttribute"/>.</param>
    public SessionTypeSet Removing(params (string Name, string Reason)[] removed) => new(Array.Empty<SessionContract>(), this)
    {
        _removed = removed.Select(static item => new KeyValuePair<string, string>(item.Name, item.Reason)).ToArray(),
    };

    /// <summary>Why objects of a type are not needed any more; null for one that nobody removed.</summary>
    internal string? ReasonOfRemoval(string name) => _contents.Value.Removed.TryGetValue(name, out string? reason) ? reason : null;

    /// <summary>This set, with a construction of a generic type that nobody may have named.</summary>
    /// <param name="contract">The construction's.</param>
    /// <returns>This set if it has the type, else one that was made for it once.</returns>
    public SessionTypeSet With(SessionContract contract) => Contains(contract)
        ? this
        : _extended.GetOrAdd(contract, static (added, set) => new SessionTypeSet(new[] { added }, set), this);

    /// <summary>The contract of a stable name, or null.</summary>
    internal SessionContract? Find(string name) => _contents.Value.ByName.TryGetValue(name, out SessionContract? contract) ? contract : null;

    internal bool Contains(SessionContract contract) => _contents.Value.ByType.ContainsKey(contract.Type);

    /// <summary>The schema of everything that objects of the given types can lead to.</summary>
    internal BoundSchema SchemaFor(IReadOnlyCollection<Type> roots) =>
        _schemas.GetOrAdd(new RootTypes(roots), static (key, set) => SchemaClosure.Build(set, key.Types), this);

    internal BoundSchema SchemaFor(Type root) => SchemaFor(new[] { root });

    private sealed class Contents
    {
        public Contents(SessionContract[] contracts, Action<SessionTypeLinks> link, SessionTypeSet[] others, KeyValuePair<string, string>[] removed)
        {
            foreach (KeyValuePair<string, string> item in removed.Concat(others.SelectMany(static other => other._contents.Value.Removed)))
                Removed[item.Key] = item.Value;
            var links = new SessionTypeLinks();
            foreach (SessionContract contract in contracts)
                links.Add(contract);
            link(links);
            links.Follow();
            foreach (SessionContract contract in links.Contracts.Concat(others.SelectMany(static other => other.Contracts)).Append(SessionRandom.SessionContract))
                ByType[contract.Type] = contract;
            foreach (SessionContract contract in ByType.Values)
                ByName[contract.Name] = contract;
            Ordered = ByType.Values.OrderBy(static contract => contract.Name, StringComparer.Ordinal).ToArray();
            for (int i = 1; i < Ordered.Length; i++)
            {
                if (Ordered[i - 1].Name == Ordered[i].Name)
                {
                    throw new InvalidOperationException(
                        $"The types {Ordered[i - 1].Type} and {Ordered[i].Type} share the stable name '{Ordered[i].Name}'. "
                        + "Give one of them another: [SessionTracked(Name = \"...\")].");
                }
            }
        }

        public Dictionary<Type, SessionContract> ByType { get; } = new();

        public Dictionary<string, SessionContract> ByName { get; } = new(StringComparer.Ordinal);

        public SessionContract[] Ordered { get; }

        public Dictionary<string, string> Removed { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>A set of types as a key.</summary>
    private sealed class RootTypes : IEquatable<RootTypes>
    {
        private readonly HashSet<Type> _types;

        public RootTypes(IEnumerable<Type> types) => _types = new HashSet<Type>(types);

        public IReadOnlyCollection<Type> Types => _types;

        public bool Equals(RootTypes? other) => other is not null && _types.SetEquals(other._types);

        public override bool Equals(object? obj) => Equals(obj as RootTypes);

        public override int GetHashCode() => _types.Aggregate(0, static (hash, type) => hash ^ type.GetHashCode());
    }
}

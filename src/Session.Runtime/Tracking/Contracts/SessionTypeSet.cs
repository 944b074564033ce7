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
    private StateMigration? _migration;

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
        _contents = new Lazy<Contents>(() => new Contents(contracts, link, others, _removed, _migration));
    }

    /// <summary>The tracked types that the library brings along; part of every set.</summary>
    internal static SessionTypeSet Own { get; } = new(Array.Empty<SessionContract>());

    /// <summary>The contracts, in the order of their stable names.</summary>
    internal IReadOnlyList<SessionContract> Contracts => _contents.Value.Ordered;

    /// <summary>The steps between versions.</summary>
    internal IReadOnlyCollection<StateMigration> Migrations => _contents.Value.Migrations.Values;

    /// <summary>Says how stored objects of a class, or values of a struct, come from one version of their data to a later one.</summary>
    /// <param name="type">
    /// The type's stable name, today's or a former one, or that of a class that is gone. A class without steps of its own takes
    /// those of its nearest base that has some.
    /// </param>
    /// <param name="from">The version that the step takes; 0 for files from before the class had one.</param>
    /// <param name="to">The version that it gives, see <see cref="SessionTrackedAttribute.Version"/>.</param>
    /// <param name="step">
    /// What is done to each stored object, before any object is made. It runs on any thread, perhaps several times on one file,
    /// and depends on nothing else. What it throws becomes a <see cref="SessionFormatException"/>, and nothing changes.
    /// </param>
    /// <returns>A set of the same types that knows the step; make it once and pass it wherever types are asked for.</returns>
    /// <exception cref="ArgumentException">The step leads nowhere, or another takes the same version.</exception>
    public SessionTypeSet Migrating(string type, int from, int to, Action<StateObject> step)
    {
        if (type is null || step is null)
            throw new ArgumentNullException(type is null ? nameof(type) : nameof(step));
        if (from < 0 || to <= from)
            throw new ArgumentException($"A migration leads to a later version, and {to} is not later than {from}.", nameof(to));
        if (_contents.Value.Migrations.ContainsKey((type, from)))
            throw new ArgumentException($"There is a migration of {type} from version {from} already.", nameof(from));
        return new SessionTypeSet(Array.Empty<SessionContract>(), this) { _migration = new StateMigration(type, from, to, step) };
    }

    /// <summary>The types of this set and of another.</summary>
    /// <param name="other">The other set.</param>
    /// <returns>A set with the types of both, and what both know of older files; this one if the other adds nothing.</returns>
    /// <exception cref="InvalidOperationException">
    /// Two different types have one stable name, or two migrations take one version of a type. Thrown when the set is used.
    /// </exception>
    public SessionTypeSet Union(SessionTypeSet other) =>
        ReferenceEquals(other, this)
        || (other.Contracts.All(Contains) && other._contents.Value.Removed.Keys.All(_contents.Value.Removed.ContainsKey) && other.Migrations.All(Migrations.Contains))
            ? this
            : new SessionTypeSet(Array.Empty<SessionContract>(), this, other);

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

    /// <summary>True when some class had another name once, so that a stored name may not be that of its class.</summary>
    internal bool HasFormerNames => _contents.Value.HasFormerNames;

    internal bool Contains(SessionContract contract) => _contents.Value.ByType.ContainsKey(contract.Type);

    /// <summary>The schema of everything that objects of the given types can lead to.</summary>
    internal BoundSchema SchemaFor(IReadOnlyCollection<Type> roots) =>
        _schemas.GetOrAdd(new RootTypes(roots), static (key, set) => SchemaClosure.Build(set, key.Types), this);

    internal BoundSchema SchemaFor(Type root) => SchemaFor(new[] { root });

    private sealed class Contents
    {
        public Contents(
            SessionContract[] contracts, Action<SessionTypeLinks> link, SessionTypeSet[] others, KeyValuePair<string, string>[] removed, StateMigration? migration)
        {
            foreach (StateMigration step in others.SelectMany(static other => other.Migrations))
                Add(step);
            if (migration is not null)
                Add(migration);
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
            HasFormerNames = Ordered.Any(static contract => contract.FormerNames.Length > 0);
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

        public bool HasFormerNames { get; }

        public Dictionary<string, string> Removed { get; } = new(StringComparer.Ordinal);

        public Dictionary<(string Type, int From), StateMigration> Migrations { get; } = new();

        private void Add(StateMigration step)
        {
            if (!Migrations.TryAdd((step.Type, step.From), step) && Migrations[(step.Type, step.From)] != step)
                throw new InvalidOperationException($"There are two migrations of {step.Type} from version {step.From}.");
        }
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

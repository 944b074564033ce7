using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>The attached roots and the types that they may hold. Belongs to the game thread.</summary>
internal sealed class RootTable
{
    private static readonly SessionTypeSet NoTypes = new(Array.Empty<SessionContract>());

    private readonly Dictionary<string, (RootBinding Binding, object Owner)> _roots = new(StringComparer.Ordinal);

    private bool _hasTypes;

    public RootTable(SessionTypeSet? types) => (Types, _hasTypes) = (types ?? NoTypes, types is not null);

    /// <summary>The roots, in the order of their names.</summary>
    public IReadOnlyList<RootBinding> Bindings { get; private set; } = Array.Empty<RootBinding>();

    /// <summary>Every type that anybody named so far; detaching takes none away.</summary>
    public SessionTypeSet Types { get; private set; }

    /// <summary>The same, or null before anybody named types.</summary>
    public SessionTypeSet? KnownTypes => _hasTypes ? Types : null;

    /// <summary>Counts changes of the set of roots.</summary>
    public int Revision { get; private set; }

    /// <summary>Adds the roots of an owner, all or none.</summary>
    /// <returns>True when types came along that were not known before.</returns>
    /// <exception cref="InvalidOperationException">A root of that name, or the owner, is there already.</exception>
    public bool Add(object owner, IReadOnlyList<RootBinding> roots, IEnumerable<SessionTypeSet> types)
    {
        if (_roots.Values.Any(root => ReferenceEquals(root.Owner, owner)))
            throw new InvalidOperationException($"The {owner.GetType().Name} is attached already; detach it first.");
        HashSet<string> names = new(StringComparer.Ordinal);
        foreach (RootBinding root in roots)
            if (_roots.ContainsKey(root.Name) || !names.Add(root.Name))
                throw new InvalidOperationException($"There is a root named '{root.Name}' already: give this one another name, or detach the other first.");

        SessionTypeSet union = types.Aggregate(Types, static (all, more) => all.Union(more));
        bool isNews = !_hasTypes || !ReferenceEquals(union, Types);
        (Types, _hasTypes) = (union, true);
        foreach (RootBinding root in roots)
            _roots.Add(root.Name, (root, owner));
        if (roots.Count > 0)
            Changed();
        return isNews;
    }

    /// <summary>Removes the roots of an owner.</summary>
    public void Remove(object owner)
    {
        string[] names = _roots.Where(root => ReferenceEquals(root.Value.Owner, owner)).Select(static root => root.Key).ToArray();
        foreach (string name in names)
            _roots.Remove(name);
        if (names.Length > 0)
            Changed();
    }

    /// <summary>Removes a root that was tracked by hand.</summary>
    public bool Untrack(string name)
    {
        if (!_roots.TryGetValue(name, out (RootBinding Binding, object Owner) root) || root.Owner is not TrackedRoot)
            return false;
        _roots.Remove(name);
        Changed();
        return true;
    }

    private void Changed()
    {
        Revision++;
        Bindings = _roots.Values.Select(static root => root.Binding).OrderBy(static root => root.Name, StringComparer.Ordinal).ToArray();
    }
}

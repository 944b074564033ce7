using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Which class of this build the stored objects of a name belong to.</summary>
internal sealed class ClassNames
{
    private readonly Dictionary<string, SessionContract> _own = new(StringComparer.Ordinal);
    private readonly ILookup<string, SessionContract> _former;
    private readonly SessionSchema _stored;

    /// <summary>The classes that the roots may lead to, and their bases, of which there may be no objects.</summary>
    private readonly HashSet<string> _reachable;

    public ClassNames(ImageContent content, SessionTypeSet types)
    {
        _stored = content.Schema;
        foreach (SessionContract contract in types.Contracts)
            _own[contract.Name] = contract;
        _former = types.Contracts
            .SelectMany(static contract => contract.FormerNames.Select(name => (Name: name, Contract: contract)))
            .ToLookup(static item => item.Name, static item => item.Contract, StringComparer.Ordinal);
        Type[] roots = content.Roots
            .Select(root => content.TryFind(root.Identity, out ImageTable table, out _) ? First(table.Type.Name)?.Type : null)
            .OfType<Type>()
            .ToArray();
        _reachable = types.SchemaFor(roots).Schema.Types.SelectMany(static type => type.Bases.Append(type.Name)).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>
    /// The class, or null. A name that another class took over since it was given up means the older one while the file knows
    /// no later name of it and the roots may lead to it.
    /// </summary>
    /// <exception cref="SessionFormatException">Several classes say that they had the name.</exception>
    public SessionContract? Find(string name)
    {
        SessionContract[] all = _former[name].ToArray();
        SessionContract[] heirs = all.Where(heir => _stored.Find(heir.Name) is null).ToArray();
        if (_own.TryGetValue(name, out SessionContract? own))
            all = heirs.Where(heir => _reachable.Contains(heir.Name)).DefaultIfEmpty(own).ToArray();
        else if (heirs.Length > 0)
            all = heirs;
        return all.Length < 2 ? all.FirstOrDefault() : throw new SessionFormatException(
            $"The classes {string.Join(" and ", all.Select(static contract => contract.Name))} both say that they were '{name}', which the snapshot holds.");
    }

    private SessionContract? First(string name) => _former[name].FirstOrDefault() ?? (_own.TryGetValue(name, out SessionContract? own) ? own : null);

    /// <summary>The present name of a class; a name that no class has or had stays as it is.</summary>
    public string Present(string name) => Find(name)?.Name ?? name;
}

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

    public ClassNames(SessionSchema stored, SessionTypeSet types)
    {
        _stored = stored;
        foreach (SessionContract contract in types.Contracts)
            _own[contract.Name] = contract;
        _former = types.Contracts
            .SelectMany(static contract => contract.FormerNames.Select(name => (Name: name, Contract: contract)))
            .ToLookup(static item => item.Name, static item => item.Contract, StringComparer.Ordinal);
    }

    /// <summary>The class, or null. A name that another class took over since it was given up means the older one while the file knows no later name of it.</summary>
    /// <exception cref="SessionFormatException">Several classes say that they had the name.</exception>
    public SessionContract? Find(string name)
    {
        SessionContract[] all = _former[name].ToArray();
        SessionContract[] heirs = all.Where(heir => _stored.Find(heir.Name) is null).ToArray();
        if (_own.TryGetValue(name, out SessionContract? own))
            all = heirs.Length > 0 ? heirs : new[] { own };
        else if (heirs.Length > 0)
            all = heirs;
        return all.Length < 2 ? all.FirstOrDefault() : throw new SessionFormatException(
            $"The classes {string.Join(" and ", all.Select(static contract => contract.Name))} both say that they were '{name}', which the snapshot holds.");
    }

    /// <summary>The present name of a class; a name that no class has or had stays as it is.</summary>
    public string Present(string name) => Find(name)?.Name ?? name;
}

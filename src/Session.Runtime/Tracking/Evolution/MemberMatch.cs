using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Matches the members of a stored type with those of a present one, by stable name and per declaring class.</summary>
internal sealed class MemberMatch
{
    private readonly SchemaType _source;
    private readonly SchemaType _target;
    private readonly ClassNames _names;
    private readonly Dictionary<SchemaMember, SchemaMember> _sources = new();

    private MemberMatch(SchemaType source, SchemaType target, ClassNames names)
    {
        _source = source;
        _target = target;
        _names = names;
    }

    /// <returns>For each of the target's members, in the order of its rows, the stored member that it takes; null where there is none.</returns>
    /// <exception cref="SessionFormatException">Two members say that they had the name of one stored member.</exception>
    public static IReadOnlyList<(SchemaMember Target, SchemaMember? Source)> Of(SchemaType source, SchemaType target, ClassNames names)
    {
        var match = new MemberMatch(source, target, names);
        match.ByOwnName();
        match.ByFormerName();
        match.AcrossClasses();
        return target.RowMembers.Concat(target.PartMembers)
            .Select(member => (member, match._sources.TryGetValue(member, out SchemaMember? found) ? found : null))
            .ToArray();
    }

    /// <summary>Members of one name, which is an error where they are declared, are told apart by their order.</summary>
    private void ByOwnName()
    {
        foreach (IGrouping<(string Name, string Declarer), SchemaMember> same in _target.Members.GroupBy(member => (member.Name, Declarer(_target, member))))
        {
            SchemaMember[] found = _source.Members.Where(candidate => (candidate.Name, Declarer(_source, candidate)) == same.Key).ToArray();
            if (found.Length > 0 && found.Length != same.Count())
            {
                throw new SessionFormatException(
                    $"{_target.Name} has {same.Count()} members named '{same.Key.Name}' and the snapshot {found.Length}: which is which cannot be told.");
            }

            foreach ((SchemaMember member, SchemaMember source) in same.Zip(found, static (member, source) => (member, source)))
                _sources[member] = source;
        }
    }

    /// <summary>
    /// A member that the file does not know by its own name takes the one that has a former name of it, also before a later
    /// member of that name: the file is older than that.
    /// </summary>
    private void ByFormerName()
    {
        Dictionary<SchemaMember, SchemaMember> owners = _sources.ToDictionary(static pair => pair.Value, static pair => pair.Key);
        var heirs = new Dictionary<SchemaMember, SchemaMember>();
        foreach (SchemaMember member in _target.Members.Where(member => !_sources.ContainsKey(member)).ToArray())
        {
            SchemaMember[] found = member.FormerNames.Select(name => Find(member, name)).OfType<SchemaMember>().ToArray();
            if ((found.FirstOrDefault(candidate => !owners.ContainsKey(candidate)) ?? found.FirstOrDefault()) is not { } source)
                continue;
            if (!heirs.TryAdd(source, member))
            {
                throw new SessionFormatException(
                    $"The members {heirs[source].Name} and {member.Name} of {_target.Name} both say that they were '{source.Name}', which the snapshot holds.");
            }

            if (owners.TryGetValue(source, out SchemaMember? later))
                _sources.Remove(later);
        }

        foreach (KeyValuePair<SchemaMember, SchemaMember> heir in heirs)
            _sources[heir.Value] = heir.Key;
    }

    /// <summary>A member may have moved to a base or from one, which changes its declaring class and not its meaning.</summary>
    private void AcrossClasses()
    {
        var taken = new HashSet<SchemaMember>(_sources.Values);
        foreach (SchemaMember member in _target.Members.Where(member => !_sources.ContainsKey(member)).ToArray())
        {
            SchemaMember[] elsewhere = _source.Members
                .Where(candidate => candidate.Name == member.Name || member.FormerNames.Contains(candidate.Name))
                .ToArray();
            bool isUnique = elsewhere.Length == 1 && _target.Members.Count(other => other.Name == member.Name) == 1;
            if (isUnique && taken.Add(elsewhere[0]))
                _sources[member] = elsewhere[0];
        }
    }

    private SchemaMember? Find(SchemaMember member, string name) =>
        _source.Members.FirstOrDefault(candidate => candidate.Name == name && Declarer(_source, candidate) == Declarer(_target, member));

    /// <summary>The present name of the class that declares a member; empty for the type itself, whose name may have changed.</summary>
    private string Declarer(SchemaType type, SchemaMember member) =>
        member.Level >= type.Bases.Count ? "" : _names.Present(type.Bases[member.Level]);
}

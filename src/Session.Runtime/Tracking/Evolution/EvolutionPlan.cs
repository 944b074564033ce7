using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Matches a stored schema with this build's: types and members by stable name, former names included, members per
/// declaring class. Says no where something would be lost.
/// </summary>
internal sealed class EvolutionPlan
{
    private readonly Dictionary<SchemaType, TypePlan> _classes = new();
    private readonly Dictionary<(SchemaType, SchemaType), TypePlan> _structs = new();
    private readonly Dictionary<string, SessionContract> _contracts = new(StringComparer.Ordinal);
    private readonly HashSet<long> _gone = new();
    private readonly List<StateGap> _lost = new();

    private readonly SessionTypeSet _types;

    private EvolutionPlan(SessionTypeSet types)
    {
        _types = types;
        foreach (SessionContract contract in types.Contracts)
        {
            foreach (string former in contract.FormerNames)
                _contracts[former] = contract;
        }

        foreach (SessionContract contract in types.Contracts)
            _contracts[contract.Name] = contract;
    }

    /// <summary>This build's schema of the stored types and of what they lead to now.</summary>
    public BoundSchema Target { get; private set; } = null!;

    /// <summary>Objects of types that <see cref="SessionRemovedAttribute"/> names: nothing refers to them afterwards.</summary>
    public IReadOnlyCollection<long> Gone => _gone;

    /// <summary>What becomes of that, to be told.</summary>
    public IReadOnlyList<StateGap> Lost => _lost;

    /// <exception cref="SessionFormatException">A stored type with objects has no successor.</exception>
    public static EvolutionPlan Of(ImageContent content, SessionTypeSet types)
    {
        var plan = new EvolutionPlan(types);
        var contracts = new Dictionary<SchemaType, SessionContract>();
        foreach (ImageTable table in content.Tables)
        {
            if (!plan.Remove(table, types))
                contracts[table.Type] = plan.Successor(table.Type, table.Count);
        }

        plan.Target = types.SchemaFor(contracts.Values.Select(static contract => contract.Type).ToArray());
        foreach (KeyValuePair<SchemaType, SessionContract> item in contracts)
            plan._classes[item.Key] = plan.Match(item.Key, plan.Target.Schema.Find(item.Value.Name)!);
        return plan;
    }

    public TypePlan Class(SchemaType source) => _classes[source];

    public TypePlan Struct(SchemaType source, SchemaType target)
    {
        if (!_structs.TryGetValue((source, target), out TypePlan? plan))
            _structs[(source, target)] = plan = Match(source, target);
        return plan;
    }

    /// <summary>Members that no stored row has a value for, by current class; known once the rows are converted.</summary>
    public IReadOnlyDictionary<int, SchemaMember[]> Added() => _classes.Values
        .Select(static plan => (plan.Target.Index, Members: plan.Added.ToArray()))
        .Where(static item => item.Members.Length > 0)
        .ToDictionary(static item => item.Index, static item => item.Members);

    private bool Remove(ImageTable table, SessionTypeSet types)
    {
        if (_contracts.ContainsKey(table.Type.Name) || types.ReasonOfRemoval(table.Type.Name) is not { } reason)
            return false;
        foreach (long identity in table.Identities)
            _gone.Add(identity);
        _lost.Add(new StateGap(table.Type.Name, $"{table.Count} objects are of a removed type ({reason})"));
        return true;
    }

    private SessionContract Successor(SchemaType type, int count)
    {
        if (!_contracts.TryGetValue(type.Name, out SessionContract? contract))
        {
            throw new SessionFormatException(
                $"The snapshot holds {count} objects of class '{type.Name}', which this build does not track. If it was renamed, mark its "
                + $"successor [SessionTracked(FormerNames = new[] {{ \"{type.Name}\" }})]; if its objects are not needed, declare "
                + $"[assembly: SessionRemoved(\"{type.Name}\", \"reason\")].");
        }

        if (type.Version > contract.Version)
        {
            throw new SessionFormatException(
                $"The snapshot holds objects of class '{type.Name}' in version {type.Version}, and this build knows version {contract.Version}: a newer build wrote it.");
        }

        if (contract.IsAbstract)
            throw new SessionFormatException($"The snapshot holds {count} objects of class '{type.Name}', which is abstract in this build.");
        return contract;
    }

    private TypePlan Match(SchemaType source, SchemaType target)
    {
        var members = target.RowMembers.Concat(target.PartMembers)
            .Select(member => (member, Find(source, target, member)))
            .ToArray();
        return new TypePlan(source, target, members, Steps(source, target).ToArray());
    }

    private IEnumerable<StateMigration> Steps(SchemaType source, SchemaType target)
    {
        int version = source.Version;
        while (version < target.Version
            && _types.Migrations.FirstOrDefault(step => step.From == version && (step.Type == source.Name || step.Type == target.Name)) is { } next)
        {
            yield return next;
            version = next.To;
        }

        if (version > target.Version)
            throw new SessionFormatException($"The migrations of '{source.Name}' lead to version {version}, and this build knows version {target.Version}.");
    }

    private SchemaMember? Find(SchemaType source, SchemaType target, SchemaMember member)
    {
        foreach (string name in member.FormerNames.Prepend(member.Name))
        {
            foreach (SchemaMember candidate in source.Members)
            {
                if (candidate.Name == name && Declarer(source, candidate) == Declarer(target, member))
                    return candidate;
            }
        }

        // It may have moved to a base or from one, which changes its declaring class and not its meaning.
        SchemaMember[] elsewhere = source.Members.Where(candidate => candidate.Name == member.Name || member.FormerNames.Contains(candidate.Name)).ToArray();
        bool isUnique = elsewhere.Length == 1 && target.Members.Count(other => other.Name == member.Name) == 1;
        return isUnique ? elsewhere[0] : null;
    }

    /// <summary>The current name of the class that declares a member; empty for the type itself, whose name may have changed.</summary>
    private string Declarer(SchemaType type, SchemaMember member)
    {
        if (member.Level >= type.Bases.Count)
            return "";
        string name = type.Bases[member.Level];
        return _contracts.TryGetValue(name, out SessionContract? contract) ? contract.Name : name;
    }
}

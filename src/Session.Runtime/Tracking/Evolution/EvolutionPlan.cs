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
    private readonly Dictionary<(SchemaType, SchemaType), TypePlan> _plans = new();
    private readonly Dictionary<(SchemaType, SchemaType), IReadOnlyList<StateMigration>> _structSteps = new();
    private readonly HashSet<StateGap> _untaken = new();
    private readonly ClassNames _names;
    private readonly MigrationSteps _steps;
    private readonly ObjectMigration _objects;
    private readonly SameBytes? _same;
    private (SchemaType Source, SessionContract Contract, TypePlan Plan)? _latest;

    private EvolutionPlan(ImageContent content, SessionTypeSet types, long highest, bool copies)
    {
        Shared = content.MayHaveAliases ? ContentEvolution.Shared(content) : null;
        Reader = NodeReader.ForMigrations(content, Shared);
        _names = new ClassNames(content, types);
        _steps = new MigrationSteps(types.Migrations, _names);
        _objects = new ObjectMigration(content, types, _names, _steps, Reader, highest);
        _objects.Run();
        Target = types.SchemaFor(_objects.Classes);

        // A shared collection stands at the first of its places, whichever table that is in.
        if (Shared is not null)
            _objects.Rows.Sort(static (a, b) => a.Identity.CompareTo(b.Identity));
        if (copies)
            _same = new SameBytes(Becomes(content), Shared is not null, Gone.Count > 0);
    }

    /// <summary>This build's schema of the stored types and of what they lead to now.</summary>
    public BoundSchema Target { get; }

    /// <summary>Where collections stand that something else shares; null when nothing does.</summary>
    public SharedCollections? Shared { get; }

    /// <summary>Makes documents for migrations.</summary>
    public NodeReader Reader { get; }

    /// <summary>The objects to be written: those of each stored class in the order of identities, and all where collections are shared.</summary>
    public List<EvolvedRow> Rows => _objects.Rows;

    /// <summary>Objects that nothing refers to afterwards: of types that <see cref="SessionRemovedAttribute"/> names, and those that migrations removed.</summary>
    public IReadOnlyCollection<long> Gone => _objects.Gone;

    /// <summary>What became of those, and what migrations gave that has no place, to be told.</summary>
    public IReadOnlyList<StateGap> Lost => _objects.Lost.Concat(_untaken.OrderBy(static gap => gap.ToString(), StringComparer.Ordinal)).ToArray();

    /// <summary>The highest identity, those of new objects included.</summary>
    public long Highest => _objects.Highest;

    /// <summary>True when, of what was written so far, everything was copied, and so is as valid as what was stored.</summary>
    public bool OnlyCopies => !_objects.AreMigrated && _plans.Values.All(static plan => plan.OnlyCopies);

    /// <summary>True when the objects that were written refer to all that they referred to.</summary>
    public bool KeepsReferences => OnlyCopies && Gone.Count == 0 && _plans.Values.All(static plan => !plan.DropsReferences);

    /// <param name="content">What was stored.</param>
    /// <param name="types">This build's types.</param>
    /// <param name="highest">The highest identity that was given.</param>
    /// <param name="copies">False to have each value looked at, which comes to the same.</param>
    /// <exception cref="SessionFormatException">A stored type with objects has no successor, or a migration failed.</exception>
    public static EvolutionPlan Of(ImageContent content, SessionTypeSet types, long highest, bool copies = true) => new(content, types, highest, copies);

    public TypePlan Class(in EvolvedRow row)
    {
        if (_latest is { } latest && latest.Source == row.Source && latest.Contract == row.Contract)
            return latest.Plan;
        TypePlan plan = Plan(row.Source, Target.Schema.Find(row.Contract.Name)!);
        _latest = (row.Source, row.Contract, plan);
        return plan;
    }

    /// <param name="source">The struct as it was stored.</param>
    /// <param name="target">What stands in its place.</param>
    /// <param name="steps">The migrations that its values go through first, in their order.</param>
    public TypePlan Struct(SchemaType source, SchemaType target, out IReadOnlyList<StateMigration> steps)
    {
        if (!_structSteps.TryGetValue((source, target), out steps!))
            _structSteps[(source, target)] = steps = _steps.Between(source, target);
        return Plan(source, target);
    }

    /// <summary>Notes what migrations gave that no member takes.</summary>
    public void NoteUntaken(SchemaType type, IEnumerable<string> names)
    {
        foreach (string name in names)
            _untaken.Add(new StateGap(type.Name, $"a migration gives '{name}', which it does not have"));
    }

    private TypePlan Plan(SchemaType source, SchemaType target)
    {
        if (!_plans.TryGetValue((source, target), out TypePlan? plan))
            _plans[(source, target)] = plan = new TypePlan(source, target, MemberMatch.Of(source, target, _names), _same);
        return plan;
    }

    /// <summary>For each stored class the index of the one that its objects are of now; -1 where there are none, or they are of several.</summary>
    private int[] Becomes(ImageContent content)
    {
        var becomes = new int[content.Schema.Types.Count];
        Array.Fill(becomes, -1);
        foreach (ImageTable table in content.Tables)
        {
            if (_names.Find(table.Type.Name) is { } contract && Target.Schema.Find(contract.Name) is { } now)
                becomes[table.Type.Index] = now.Index;
        }

        return becomes;
    }
}

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

    private EvolutionPlan(ImageContent content, SessionTypeSet types, long highest)
    {
        Shared = content.MayHaveAliases ? ContentEvolution.Shared(content) : null;
        Reader = NodeReader.ForMigrations(content, Shared);
        _names = new ClassNames(content.Schema, types);
        _steps = new MigrationSteps(types.Migrations, _names);
        _objects = new ObjectMigration(content, types, _names, _steps, Reader, highest);
        _objects.Run();
        Target = types.SchemaFor(_objects.Rows.Select(static row => row.Contract.Type).Distinct().ToArray());
    }

    /// <summary>This build's schema of the stored types and of what they lead to now.</summary>
    public BoundSchema Target { get; }

    /// <summary>Where collections stand that something else shares; null when nothing does.</summary>
    public SharedCollections? Shared { get; }

    /// <summary>Makes documents for migrations.</summary>
    public NodeReader Reader { get; }

    /// <summary>The objects to be written, in the order of identities.</summary>
    public IReadOnlyList<EvolvedRow> Rows => _objects.Rows;

    /// <summary>Objects that nothing refers to afterwards: of types that <see cref="SessionRemovedAttribute"/> names, and those that migrations removed.</summary>
    public IReadOnlyCollection<long> Gone => _objects.Gone;

    /// <summary>What became of those, and what migrations gave that has no place, to be told.</summary>
    public IReadOnlyList<StateGap> Lost => _objects.Lost.Concat(_untaken.OrderBy(static gap => gap.ToString(), StringComparer.Ordinal)).ToArray();

    /// <summary>The highest identity, those of new objects included.</summary>
    public long Highest => _objects.Highest;

    /// <param name="content">What was stored.</param>
    /// <param name="types">This build's types.</param>
    /// <param name="highest">The highest identity that was given.</param>
    /// <exception cref="SessionFormatException">A stored type with objects has no successor, or a migration failed.</exception>
    public static EvolutionPlan Of(ImageContent content, SessionTypeSet types, long highest) => new(content, types, highest);

    public TypePlan Class(EvolvedRow row) => Plan(row.Source, Target.Schema.Find(row.Contract.Name)!);

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
            _plans[(source, target)] = plan = new TypePlan(source, target, MemberMatch.Of(source, target, _names));
        return plan;
    }
}

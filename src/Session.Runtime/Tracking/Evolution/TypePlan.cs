using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// How rows of one stored class, or values of one stored struct, become those of a current one: as few steps as there are
/// stretches in which both are laid out alike.
/// </summary>
internal sealed class TypePlan
{
    private readonly List<RowStep> _steps = new();

    /// <param name="source">The type as it was stored.</param>
    /// <param name="target">The type as it is.</param>
    /// <param name="members">For each of the target's members, in the order of its rows, the stored member that it takes; null where there is none.</param>
    /// <param name="same">Tells which values are copied; null to have each looked at.</param>
    public TypePlan(SchemaType source, SchemaType target, IReadOnlyList<(SchemaMember Target, SchemaMember? Source)> members, SameBytes? same)
    {
        Source = source;
        Target = target;
        Members = members;
        Absent = members.Where(static pair => pair.Source is null).Select(static pair => pair.Target).ToArray();
        foreach ((SchemaMember taker, SchemaMember? stored) in members)
            Add(taker, stored, same);
        bool hasRow = source.RowSize == 0 || (_steps.Count > 0 && _steps[0] is { Kind: RowStepKind.CopyRow, From: 0 } row && row.Count == source.RowSize);
        int parts = source.RowSize == 0 ? 0 : 1;
        bool hasParts = source.PartMembers.Length == 0
            ? _steps.Count == parts
            : _steps.Count == parts + 1 && _steps[parts] is { Kind: RowStepKind.CopyParts, From: 0 } tail && tail.Count == source.PartMembers.Length;
        IsWhole = members.Count > 0 && hasRow && hasParts;
        OnlyCopies = _steps.All(static step => step.Kind is not RowStepKind.Convert);
        DropsReferences = source.Members.Any(member => member.Shape.HasReferences && members.All(pair => pair.Source != member));
    }

    public SchemaType Source { get; }

    public SchemaType Target { get; }

    /// <summary>For each of the target's members, in the order of its rows, the stored member that it takes; null where there is none.</summary>
    public IReadOnlyList<(SchemaMember Target, SchemaMember? Source)> Members { get; }

    /// <summary>The members that no stored one goes to.</summary>
    public SchemaMember[] Absent { get; }

    public IReadOnlyList<RowStep> Steps => _steps;

    /// <summary>True when a stored row is one of today's as it is.</summary>
    public bool IsWhole { get; }

    /// <summary>True when no value has to be looked at.</summary>
    public bool OnlyCopies { get; }

    /// <summary>True when a stored member that may hold objects goes to none.</summary>
    public bool DropsReferences { get; }

    private void Add(SchemaMember target, SchemaMember? source, SameBytes? same)
    {
        if (source is null)
        {
            _steps.Add(new RowStep(RowStepKind.Default, 0, 0, target, null));
            return;
        }

        int from = source.InRow ? source.RowOffset : Array.IndexOf(Source.PartMembers, source);
        if (same is null || source.InRow != target.InRow || !same.Are(source.Shape, target.Shape))
        {
            _steps.Add(new RowStep(RowStepKind.Convert, from, 0, target, source));
            return;
        }

        RowStepKind kind = source.InRow ? RowStepKind.CopyRow : RowStepKind.CopyParts;
        int count = source.InRow ? source.Shape.FixedSize : 1;
        if (_steps.Count > 0 && _steps[^1] is var last && last.Kind == kind && last.End == from)
            _steps[^1] = last with { Count = last.Count + count };
        else
            _steps.Add(new RowStep(kind, from, count, target, source));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>Writes stored rows in the layout of this build's types: their members, then the values and collections in them.</summary>
internal sealed partial class RowConverter
{
    private readonly ImageContent _content;
    private readonly EvolutionPlan _plan;
    private readonly ByteWriter _output;
    private readonly PlacedCollections _places;
    private readonly NodeWriter _nodes;
    private readonly Dictionary<long, SchemaMember[]> _absent = new();
    private long _identity;
    private SchemaType? _class;
    private SchemaMember? _entered;

    public RowConverter(ImageContent content, EvolutionPlan plan, ByteWriter output)
    {
        _content = content;
        _plan = plan;
        _output = output;
        _places = new PlacedCollections(plan.Shared, output, static message => new SessionFormatException(message));
        _nodes = new NodeWriter(this, output);
    }

    /// <summary>Members of this build that converted rows have no value for, by object.</summary>
    public IReadOnlyDictionary<long, SchemaMember[]> Absent => _absent;

    private ReadOnlySpan<byte> Source => _content.Bytes.Span;

    /// <summary>The member of the object that is being written, for errors.</summary>
    private string Member => $"{_class}.{_entered?.Name}";

    /// <summary>Converts a row; where collections are shared, rows have to come in the order of identities.</summary>
    /// <returns>The type of the row that was written.</returns>
    /// <exception cref="SessionFormatException">A member's value would be lost.</exception>
    public SchemaType Convert(in EvolvedRow row)
    {
        _identity = row.Identity;
        _places.BeginRow(_identity);
        TypePlan plan = _plan.Class(row);
        _class = plan.Target;
        SchemaMember[] absent = plan.Absent;
        if (row.Migrated is { } migrated)
            absent = ConvertMigrated(plan, migrated, isClass: true);
        else
            ConvertMembers(plan, new RowCursor { Identity = _identity, Position = row.Start }, row.End, isClass: true);
        if (absent.Length > 0)
            _absent.Add(_identity, absent);
        return plan.Target;
    }

    /// <summary>Writes a value that a migration was given and passed on; false for one of another snapshot.</summary>
    public bool TryConvert(StoredValue stored, SchemaShape target)
    {
        if (!ReferenceEquals(stored.Content, _content))
            return false;
        RowCursor cursor = stored.Place;
        ConvertValue(stored.Shape, target, ref cursor);
        return true;
    }

    /// <summary>How many collections the row has so far; those that are written from documents count as well.</summary>
    public int Collections
    {
        get => _places.Count;
        set => _places.Count = value;
    }

    /// <summary>True while a set's element or an entry's key is written, whose bytes decide where it comes to stand.</summary>
    public bool IsInKey { get; set; }

    /// <summary>True for a collection that has no place for what is gone; an array's places mean something, so that there a hole is left.</summary>
    public static bool DropsGone(SchemaShape target) => target.Kind is not (ShapeKind.Array or ShapeKind.Rectangular);

    public bool IsGone(long identity) => _plan.Gone.Contains(identity);

    /// <summary>Notes what a migration gave that a type has no member for.</summary>
    public void NoteUntaken(SchemaType type, IEnumerable<string> names) => _plan.NoteUntaken(type, names);

    private void ConvertMembers(TypePlan plan, RowCursor start, int end, bool isClass)
    {
        if (plan.IsWhole)
        {
            _output.Bytes(Source.Slice(start.Position, end - start.Position));
            return;
        }

        var parts = new PartCursor(plan.Source, start);
        foreach (RowStep step in plan.Steps)
        {
            Enter(step.Target, isClass);
            switch (step.Kind)
            {
                case RowStepKind.CopyRow:
                    _output.Bytes(Source.Slice(start.Position + step.From, step.Count));
                    break;
                case RowStepKind.CopyParts:
                    int from = parts.Seek(Source, step.From).Position;
                    int to = step.End == plan.Source.PartMembers.Length ? end : parts.Seek(Source, step.End).Position;
                    _output.Bytes(Source.Slice(from, to - from));
                    break;
                case RowStepKind.Convert:
                    RowCursor value = step.Source!.InRow ? start with { Position = start.Position + step.From } : parts.Seek(Source, step.From);
                    ConvertValue(step.Source.Shape, step.Target.Shape, ref value);
                    break;
                default:
                    DefaultValue.Write(step.Target.Shape, _output);
                    break;
            }
        }

        if (plan.Members.Count == 0 && plan.Target.IsValue)
            _output.Byte(0);
    }

    /// <summary>A migration decides by name what a member is given; a stored value is taken from its bytes, wherever it went.</summary>
    /// <returns>The members that it gave nothing.</returns>
    private SchemaMember[] ConvertMigrated(TypePlan plan, StateObject migrated, bool isClass)
    {
        var absent = new List<SchemaMember>();
        foreach ((SchemaMember target, SchemaMember? source) in plan.Members)
        {
            Enter(target, isClass);
            if (migrated.Take(target.UniqueName, source?.UniqueName) is { } node)
            {
                WriteNode(target.Shape, node);
                continue;
            }

            absent.Add(target);
            DefaultValue.Write(target.Shape, _output);
        }

        if (plan.Members.Count == 0 && plan.Target.IsValue)
            _output.Byte(0);
        _plan.NoteUntaken(plan.Target, migrated.Untaken);
        return absent.ToArray();
    }

    private void ConvertStruct(SchemaType source, SchemaType target, RowCursor start, int end)
    {
        TypePlan plan = _plan.Struct(source, target, out IReadOnlyList<StateMigration> steps);
        if (steps.Count == 0)
        {
            ConvertMembers(plan, start, end, isClass: false);
            return;
        }

        var migrated = new StateObject(_identity, source, _plan.Reader.Members(source, start), migration: null);
        foreach (StateMigration step in steps)
            step.Run(migrated);
        ConvertMigrated(plan, migrated, isClass: false);
    }

    private void Enter(SchemaMember target, bool isClass)
    {
        if (isClass)
            _entered = target;
    }

    private void WriteNode(SchemaShape shape, StateNode node)
    {
        try
        {
            _nodes.Write(shape, node);
        }
        catch (SessionFormatException exception) when (!exception.Message.StartsWith(Member, StringComparison.Ordinal))
        {
            throw new SessionFormatException($"{Member} of object {_identity} is given what cannot stand there: {exception.Message}", exception);
        }
    }
}

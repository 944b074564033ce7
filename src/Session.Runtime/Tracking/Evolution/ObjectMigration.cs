using System;
using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <summary>
/// Finds the class of each stored object and takes those of older versions through their migrations, before anything is
/// written: what one object's migration removes others may refer to. Makes no object of the game.
/// </summary>
internal sealed class ObjectMigration
{
    /// <summary>An object that a migration made has nothing in the file.</summary>
    private static readonly SchemaType Nothing = new("", isValue: false, version: 0);

    private readonly ImageContent _content;
    private readonly SessionTypeSet _types;
    private readonly ClassNames _names;
    private readonly MigrationSteps _steps;
    private readonly NodeReader _reader;
    private readonly Queue<(StateObject Made, int Version)> _made = new();
    private readonly List<EvolvedRow> _rows;
    private readonly HashSet<Type> _classes = new();
    private readonly HashSet<long> _gone = new();
    private readonly List<StateGap> _lost = new();

    public ObjectMigration(ImageContent content, SessionTypeSet types, ClassNames names, MigrationSteps steps, NodeReader reader, long highest)
    {
        _content = content;
        _types = types;
        _names = names;
        _steps = steps;
        _reader = reader;
        _rows = new List<EvolvedRow>(content.Rows.Count);
        Highest = highest;
    }

    /// <summary>The objects that stay and those that came, those of each stored class in the order of identities.</summary>
    public List<EvolvedRow> Rows => _rows;

    /// <summary>The classes of these.</summary>
    public IReadOnlyCollection<Type> Classes => _classes;

    /// <summary>True when some went through migrations.</summary>
    public bool AreMigrated { get; private set; }

    /// <summary>Objects that nothing refers to afterwards.</summary>
    public HashSet<long> Gone => _gone;

    /// <summary>What became of those, to be told.</summary>
    public IReadOnlyList<StateGap> Lost => _lost;

    /// <summary>The highest identity, those of new objects included.</summary>
    public long Highest { get; private set; }

    /// <exception cref="SessionFormatException">A class has no successor, or no migration leads to its version, or one threw.</exception>
    public void Run()
    {
        foreach (ImageTable table in _content.Tables)
            Take(table);
        while (_made.Count > 0)
        {
            (StateObject made, int version) = _made.Dequeue();
            (string name, version) = made.Became ?? (made.Type, version);
            Migrate(made.Identity, Nothing, start: 0, end: 0, made, name, version);
        }

        RemoveDeleted();
    }

    /// <summary>Makes an object for a migration.</summary>
    public StateObject Make(string type, int version)
    {
        var made = new StateObject(++Highest, type, this);
        _made.Enqueue((made, version));
        return made;
    }

    /// <summary>The members that a stored object had in the file.</summary>
    public IReadOnlyDictionary<string, StateNode> Stored(StateNode reference)
    {
        if (reference.Kind != StateNodeKind.Reference || !_content.TryFind(reference.Identity, out ImageTable table, out int row))
            throw new ArgumentException($"{reference} is no object of the snapshot.", nameof(reference));
        var members = new Dictionary<string, StateNode>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, StateNode> member in _reader.Members(table, row))
            members[member.Key] = member.Value;
        return members;
    }

    private void Take(ImageTable table)
    {
        SchemaType type = table.Type;
        SessionContract? contract = _names.Find(type.Name);
        if (contract is null && _types.ReasonOfRemoval(type.Name) is { } reason)
        {
            Remove(table.Identities.ToArray());
            _lost.Add(new StateGap(type.Name, $"{table.Count} objects are of a removed type ({reason})"));
            return;
        }

        bool isPresent = contract is { IsAbstract: false } && contract.Version == type.Version;
        if (isPresent)
            _classes.Add(contract!.Type);
        for (int row = 0; row < table.Count; row++)
        {
            if (isPresent)
                _rows.Add(new EvolvedRow(table.Identity(row), type, table.Start(row), table.End(row), contract!, null));
            else
                Migrate(table.Identity(row), type, table.Start(row), table.End(row), migrated: null, type.Name, type.Version);
        }
    }

    /// <summary>A step that kept an object may delete it later, in another one's turn.</summary>
    private void RemoveDeleted()
    {
        EvolvedRow[] deleted = _rows.Where(static row => row.Migrated is { IsDeleted: true }).ToArray();
        if (deleted.Length == 0)
            return;
        Remove(deleted.Select(static row => row.Identity));
        _rows.RemoveAll(row => _gone.Contains(row.Identity));
        foreach (IGrouping<string, EvolvedRow> same in deleted.Where(static row => row.Source != Nothing).GroupBy(static row => row.Source.Name))
            _lost.Add(new StateGap(same.Key, $"{same.Count()} objects were deleted by a migration"));
    }

    private void Migrate(long identity, SchemaType source, int start, int end, StateObject? migrated, string name, int version)
    {
        AreMigrated = true;
        var seen = new HashSet<(string, int)>();
        while (true)
        {
            SessionContract? contract = _names.Find(name);
            if (migrated is { IsDeleted: true })
            {
                _rows.Add(new EvolvedRow(identity, source, start, end, contract!, migrated));
                return;
            }

            if (contract is { IsAbstract: false } && contract.Version == version)
            {
                _classes.Add(contract.Type);
                _rows.Add(new EvolvedRow(identity, source, start, end, contract, migrated));
                return;
            }

            if (!seen.Add((name, version)))
                throw new SessionFormatException($"The migrations of '{source.Name}' lead back to version {version} of '{name}'.");
            IReadOnlyList<string> bases = name == source.Name ? source.Bases : BasesOf(contract);
            StateMigration? step = _steps.Find(name, contract?.Name, bases, version);
            if (contract is { IsAbstract: false })
                step = MigrationSteps.Require(step, name, version, contract.Version);
            else if (step is null)
                throw NoSuccessor(name, contract);
            migrated ??= new StateObject(identity, source, _reader.Members(source, new RowCursor { Identity = identity, Position = start }), this);
            migrated.Became = null;
            step.Run(migrated);
            (name, version) = migrated.Became ?? (name, step.To);
        }
    }

    private IReadOnlyList<string> BasesOf(SessionContract? contract) =>
        contract is null or { IsAbstract: true } ? Array.Empty<string>() : _types.SchemaFor(contract.Type).Schema.Find(contract.Name)!.Bases;

    private void Remove(IEnumerable<long> identities) => _gone.UnionWith(identities);

    private static SessionFormatException NoSuccessor(string name, SessionContract? contract) => new(contract is not null
        ? $"The snapshot holds objects of class '{name}', which is abstract in this build."
        : $"The snapshot holds objects of class '{name}', which this build does not track. If it was renamed, mark its "
        + $"successor [SessionTracked(FormerNames = new[] {{ \"{name}\" }})]; if its objects are not needed, declare "
        + $"[assembly: SessionRemoved(\"{name}\", \"reason\")].");
}

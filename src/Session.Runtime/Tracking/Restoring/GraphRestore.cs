using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// One restore under way: which object each row belongs to, making those that are missing, and writing the rows. Whoever
/// runs it decides which objects exist already and undoes what a failure left half done.
/// </summary>
internal sealed partial class GraphRestore
{
    /// <summary>How deep constructors that need each other's objects may nest; chains without a cycle do not nest at all.</summary>
    private const int MaxNesting = 256;

    private readonly LiveObjects _objects = new();
    private readonly List<Action> _afterRows = new();
    private readonly List<MemberSetter> _setters = new();
    private readonly List<(long Identity, string Member, string Reason)> _losses = new();
    private readonly Stack<SessionRestoreToken> _tokens = new();
    private readonly SnapshotReader _reader;
    private ImageContent _content = null!;
    private BoundSchema _schema = null!;
    private readonly IReadOnlyDictionary<long, SchemaMember[]>? _absent;
    private Lazy<HashSet<long>>? _wanted;
    private HashSet<object>? _made;
    private int _nesting;

    /// <summary>One that <see cref="Begin"/> begins, perhaps several times over.</summary>
    public GraphRestore() => _reader = new SnapshotReader(this);

    /// <param name="content">The rows.</param>
    /// <param name="schema">This build's schema.</param>
    /// <param name="absent">Members, by object, that the rows have no value for.</param>
    public GraphRestore(ImageContent content, BoundSchema schema, IReadOnlyDictionary<long, SchemaMember[]>? absent = null)
        : this()
    {
        Begin(content, schema);
        _absent = absent;
    }

    public LiveCollections Collections { get; } = new();

    /// <summary>Finds objects that have no row since they stay as they are, where the content is part of a state.</summary>
    public Func<long, object?>? Living { get; set; }

    /// <summary>Finds living objects that are not among those restored, for members that point at one; null where none can be known.</summary>
    public Func<long, object?>? Outside { get; init; }

    /// <summary>The game's services, for factories and for looking up definitions; null where there are none.</summary>
    public IServiceProvider? Services { get; init; }

    /// <summary>Definitions that are known without the registry.</summary>
    public IReadOnlyDictionary<(Type Class, object Key), object>? Definitions { get; init; }

    /// <summary>Members that had to become null although they were stored otherwise, and why.</summary>
    public IReadOnlyList<(long Identity, string Member, string Reason)> Losses => _losses;

    /// <summary>The rows that are restored; others of the image stay where they are.</summary>
    public IReadOnlyList<long> Wanted
    {
        set => _wanted = new Lazy<HashSet<long>>(() => new HashSet<long>(value));
    }

    /// <summary>Objects by identity, as far as they are known or made.</summary>
    public LiveObjects Objects => _objects;

    /// <summary>Names the object of an identity. A restoring constructor does so before it asks for others.</summary>
    public void Bind(long identity, object target) => _objects.Set(identity, target);

    /// <summary>Begins with content and no objects.</summary>
    public void Begin(ImageContent content, BoundSchema schema)
    {
        _content = content;
        _schema = schema;
        _objects.Begin(content);
        Collections.Begin(content);
        _reader.Begin(content.Bytes);
    }

    /// <summary>Holds on to nothing, to be begun again.</summary>
    public void End()
    {
        _objects.End();
        Collections.End();
        _afterRows.Clear();
        _setters.Clear();
        _losses.Clear();
        _reader.Begin(default);
        _content = null!;
        _schema = null!;
    }

    /// <summary>Takes the objects of a restore that made them, and what their constructors left to be done or could not be given.</summary>
    public void GoOnFrom(GraphRestore other)
    {
        foreach (KeyValuePair<long, object> item in other._objects.All)
            Bind(item.Key, item.Value);
        _afterRows.AddRange(other._afterRows);
        _losses.AddRange(other._losses);
    }

    /// <summary>The object of an identity, made if it has a row and does not exist yet; null for an object without a row.</summary>
    public object? Resolve(long identity)
    {
        if (identity < 0)
            return Collections.Standing?.Of(identity);
        if (_objects.Find(identity) is { } known)
            return known;
        return _content.TryFind(identity, out ImageTable table, out int row) ? Create(table, row) : Living?.Invoke(identity);
    }

    /// <summary>The object that an identity points at; null for one that neither is restored nor lives.</summary>
    public object? Point(long identity) => _objects.Find(identity) ?? Outside?.Invoke(identity);

    /// <summary>The same for a constructor, before which not every object need have been made.</summary>
    public object? PointOrMake(long identity) => _wanted?.Value.Contains(identity) == true ? Resolve(identity) : Point(identity);

    /// <summary>Makes the objects of all rows, of which no constructor needs another.</summary>
    /// <exception cref="SessionRestoreException">A constructor or initializer of the game threw.</exception>
    public void CreateAll()
    {
        for (int i = 0; i < _content.Tables.Count; i++)
        {
            ImageTable table = _content.Tables[i];
            int first = _content.Rows.FirstRows[i];
            for (int row = 0; row < table.Count; row++)
            {
                // A factory may have asked for it.
                if (!_objects.HasRow(first + row))
                    Create(table, row);
            }
        }
    }

    /// <summary>Makes an object for a row, and before it those that its constructor will ask for.</summary>
    /// <exception cref="SessionRestoreException">A constructor or initializer of the game threw, or constructors need each other without end.</exception>
    public object Create(ImageTable table, int row)
    {
        long identity = table.Identity(row);
        SessionContract contract = _schema.Contracts[table.Type.Index]!;
        if (++_nesting > MaxNesting)
        {
            throw new SessionRestoreException(
                $"The constructors of more than {MaxNesting} objects need each other, the last a {contract.Type}. Give one of the members a setter.");
        }

        try
        {
            SessionRestoreToken token = _tokens.Count > 0 ? _tokens.Pop() : new SessionRestoreToken(this);
            token.Begin(table.Type, identity, table.Start(row));
            object target = contract.Create(token);
            if (!token.IsLent)
                _tokens.Push(token);
            if (target.GetType() != contract.Type)
                throw new SessionRestoreException($"The factory of {contract.Type} made a {target.GetType()}.");
            _objects.Set(identity, target);
            return target;
        }
        catch (Exception exception) when (exception is not SessionRestoreException)
        {
            throw new SessionRestoreException($"A {contract.Type} could not be made: {exception.Message}", exception);
        }
        finally
        {
            _nesting--;
        }
    }

    public SnapshotReader NewReader()
    {
        var reader = new SnapshotReader(this);
        reader.Begin(_content.Bytes);
        return reader;
    }

    /// <summary>Where one of a row's variable parts begins, and how many collections of the row stand before it.</summary>
    public (int Offset, int Collections) LocatePart(SchemaType type, long identity, int start, int part)
    {
        var cursor = new RowCursor { Identity = identity, Position = start + type.RowSize };
        for (int i = 0; i < part; i++)
            RowSkipper.Skip(_content.Bytes.Span, type.PartMembers[i].Shape, ref cursor);
        return (cursor.Position, cursor.Collections);
    }

    public bool IsAbsent(long identity, SchemaMember member) =>
        _absent is not null && _absent.TryGetValue(identity, out SchemaMember[]? members) && Array.IndexOf(members, member) >= 0;

    public bool IsAbsent(long identity, int level, string member) =>
        _absent is not null
        && _absent.TryGetValue(identity, out SchemaMember[]? members)
        && Array.Exists(members, candidate => candidate.Level == level && candidate.Name == member);

    public string NameOf(CollectionPlace place) => new CollectionNames(_content).Of(place);

    public void AfterRows(Action action) => _afterRows.Add(action);

    /// <summary>The shared data of a class and key, or null.</summary>
    public object? Definition(Type registered, object key) =>
        Definitions is not null && Definitions.TryGetValue((registered, key), out object? known)
            ? known
            : (Services?.GetService(typeof(SessionDefinitions)) as SessionDefinitions)?.Find(registered, key);

    public void Lose(long identity, string member, string reason) => _losses.Add((identity, member, reason));

    /// <summary>True the first time that a factory gives an object out.</summary>
    public bool IsNew(object made) => (_made ??= new HashSet<object>(ReferenceComparer.Instance)).Add(made);

    public void AfterMembers(MemberSetter setter) => _setters.Add(setter);
}

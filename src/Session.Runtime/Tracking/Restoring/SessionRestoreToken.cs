using System;
using System.ComponentModel;

namespace SessionFlow.Tracking;

/// <summary>
/// What a generated restoring constructor takes: the row of the object that is being made. Only the runtime makes tokens, so
/// no constructor of the game can be mistaken for one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SessionRestoreToken
{
    private readonly GraphRestore _restore;
    private SnapshotReader? _reader;
    private SchemaType _type = null!;
    private long _identity;
    private int _start;

    internal SessionRestoreToken(GraphRestore restore) => _restore = restore;

    private SnapshotReader Reader => _reader ??= _restore.NewReader();

    /// <summary>What a factory is given.</summary>
    public SessionCreateContext Context
    {
        get
        {
            IsLent = true;
            return new SessionCreateContext(this);
        }
    }

    /// <summary>True when code of the game was given the token, and may ask it later; else it serves the next object.</summary>
    internal bool IsLent { get; private set; }

    internal IServiceProvider? Services => _restore.Services;

    /// <summary>Goes to a row.</summary>
    internal void Begin(SchemaType type, long identity, int start) => (_type, _identity, _start) = (type, identity, start);

    /// <summary>An object that a factory made.</summary>
    /// <exception cref="SessionRestoreException">It made none, or gave out one that it gave out before.</exception>
    public object Made(object? made) =>
        made is null ? throw new SessionRestoreException($"The factory of {_type.Name} gave null.")
        : !_restore.IsNew(made) ? throw new SessionRestoreException($"The factory of {_type.Name} gave out one object twice.")
        : made;

    /// <summary>Says which object it is, before anything that may refer back to it is made.</summary>
    public void Bind(object target) => _restore.Bind(_identity, target);

    /// <summary>The fixed-size members of one class of the hierarchy, counted from the topmost tracked one.</summary>
    public TRow Row<TRow>(int level)
        where TRow : unmanaged
    {
        Reader.Seek(_identity, _start + _type.LevelOffsets[level], part: 0, collections: 0);
        return Reader.Row<TRow>();
    }

    /// <summary>A reader that stands on one of a class's other members.</summary>
    /// <param name="level">The class, counted from the topmost tracked one.</param>
    /// <param name="part">Which of its members behind the fixed-size part, counted from 0.</param>
    public SnapshotReader Part(int level, int part)
    {
        (int offset, int collections) = _restore.LocatePart(_type, _identity, _start, _type.LevelParts[level] + part);
        Reader.Seek(_identity, row: 0, offset, collections, _restore.IsAbsent(_identity, _type.PartMembers[_type.LevelParts[level] + part]));
        return Reader;
    }

    /// <summary>False for a member that an older snapshot does not know: its initializer's value stays.</summary>
    /// <param name="level">The class that declares it, counted from the topmost tracked one.</param>
    /// <param name="member">Its stable name.</param>
    public bool Has(int level, string member) => !_restore.IsAbsent(_identity, level, member);

    /// <summary>
    /// The value of one member, for a constructor of the game that takes it: an immutable value whole, a collection as the
    /// instance that is filled later.
    /// </summary>
    /// <param name="level">The class that declares it, counted from the topmost tracked one.</param>
    /// <param name="member">Its stable name.</param>
    /// <param name="codec">Reads it.</param>
    /// <param name="absent">What it is where the snapshot does not know the member; a collection that is there already.</param>
    public T Value<T>(int level, string member, SessionCodec<T> codec, T absent)
    {
        int part = 0;
        foreach (SchemaMember candidate in _type.Members)
        {
            if (candidate.Level == level && candidate.Name == member)
            {
                (int offset, int collections) = candidate.InRow
                    ? (_start + candidate.RowOffset, 0)
                    : _restore.LocatePart(_type, _identity, _start, part);
                Reader.Seek(_identity, row: 0, offset, collections, _restore.IsAbsent(_identity, candidate));
                return codec.Prepare(Reader, absent);
            }

            if (!candidate.InRow)
                part++;
        }

        throw new InvalidOperationException($"The generated code of {_type.Name} asks for a member '{member}' that its schema does not have; rebuild the project.");
    }

    /// <summary>The object that an identity points at, made now if it belongs to what is restored; null for one that is not there.</summary>
    public T? WeakReference<T>(long identity)
        where T : class => identity == 0 ? null : _restore.PointOrMake(identity) as T;

    /// <summary>The object of an identity, made now if need be; null for 0.</summary>
    public T? Reference<T>(long identity)
        where T : class => identity == 0 ? null : (T?)_restore.Resolve(identity);

    /// <summary>True when the snapshot has a value for a member of the class or of a base.</summary>
    internal bool Has(string member) => Find(member) is { } found && !_restore.IsAbsent(_identity, found);

    /// <summary>The value of a member by name, the class's own before its bases'.</summary>
    internal T Value<T>(string member)
    {
        SchemaMember found = Find(member) ?? throw new ArgumentException($"{_type.Name} captures no member '{member}'.", nameof(member));
        return found.Codec is SessionCodec<T> codec
            ? Value(found.Level, member, codec, default(T)!)
            : throw new ArgumentException($"The member '{member}' of {_type.Name} is no {typeof(T)}.", nameof(member));
    }

    private SchemaMember? Find(string member)
    {
        for (int i = _type.Members.Count - 1; i >= 0; i--)
        {
            if (_type.Members[i].Name == member)
                return _type.Members[i];
        }

        return null;
    }
}

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
    private readonly SnapshotReader _reader;
    private readonly SchemaType _type;
    private readonly long _identity;
    private readonly int _start;

    internal SessionRestoreToken(GraphRestore restore, SchemaType type, long identity, int start)
    {
        _restore = restore;
        _reader = restore.NewReader();
        _type = type;
        _identity = identity;
        _start = start;
    }

    /// <summary>Says which object it is, before anything that may refer back to it is made.</summary>
    public void Bind(object target) => _restore.Bind(_identity, target);

    /// <summary>The fixed-size members of one class of the hierarchy, counted from the topmost tracked one.</summary>
    public TRow Row<TRow>(int level)
        where TRow : unmanaged
    {
        _reader.Seek(_identity, _start + _type.LevelOffsets[level], part: 0, collections: 0);
        return _reader.Row<TRow>();
    }

    /// <summary>A reader that stands on one of a class's other members.</summary>
    /// <param name="level">The class, counted from the topmost tracked one.</param>
    /// <param name="part">Which of its members behind the fixed-size part, counted from 0.</param>
    public SnapshotReader Part(int level, int part)
    {
        (int offset, int collections) = _restore.LocatePart(_type, _identity, _start, _type.LevelParts[level] + part);
        _reader.Seek(_identity, row: 0, offset, collections, _restore.IsAbsent(_type, _type.PartMembers[_type.LevelParts[level] + part]));
        return _reader;
    }

    /// <summary>False for a member that an older snapshot does not know: its initializer's value stays.</summary>
    /// <param name="level">The class that declares it, counted from the topmost tracked one.</param>
    /// <param name="member">Its stable name.</param>
    public bool Has(int level, string member) => !_restore.IsAbsent(_type, level, member);

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
                _reader.Seek(_identity, row: 0, offset, collections, _restore.IsAbsent(_type, candidate));
                return codec.Prepare(_reader, absent);
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
}

using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace SessionFlow.Tracking;

/// <summary>
/// What generated code reads an object's row from: the fixed-size part through <see cref="Row{TRow}"/>, one call for each
/// class of the hierarchy, and the other members in order. Only validated bytes get here.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class SnapshotReader
{
    private readonly GraphRestore _restore;
    private byte[] _array = Array.Empty<byte>();
    private int _origin;
    private int _length;
    private long _identity;
    private int _rowCursor;
    private int _partCursor;
    private int _collections;

    internal SnapshotReader(GraphRestore restore) => _restore = restore;

    /// <summary>True while the reader stands on a member that the snapshot does not know; reading keeps what is there.</summary>
    internal bool IsAbsent { get; private set; }

    /// <summary>True for rows that hold no texts: what is there stays.</summary>
    internal bool SkipsTexts { get; set; }

    /// <summary>How many references were read so far to objects that have no row and are not there.</summary>
    internal int Unresolved { get; private set; }

    /// <summary>Reads one class's fixed-size members; a derived class's follow its base's.</summary>
    public TRow Row<TRow>()
        where TRow : unmanaged
    {
        int at = _rowCursor;
        _rowCursor = at + Unsafe.SizeOf<TRow>();
        return Value<TRow>(at);
    }

    /// <summary>Reads fixed-size members of a struct.</summary>
    public T Block<T>()
        where T : unmanaged
    {
        int at = _partCursor;
        _partCursor = at + Unsafe.SizeOf<T>();
        return Value<T>(at);
    }

    /// <summary>Reads a byte.</summary>
    public byte Byte() => Whole[_partCursor++];

    /// <summary>Reads a string or null.</summary>
    public string? String()
    {
        ReadOnlySpan<byte> bytes = StringBytes(out bool isUtf16, out bool isNull);
        return isNull ? null : StringFormat.Decode(bytes, isUtf16);
    }

    /// <summary>Reads a string or null and keeps the instance that the place holds if it is the same text.</summary>
    public string? String(string? existing)
    {
        if (IsAbsent || SkipsTexts)
            return existing;
        ReadOnlySpan<byte> bytes = StringBytes(out bool isUtf16, out bool isNull);
        if (isNull)
            return null;
        return existing is not null && StringFormat.IsOf(existing, bytes, isUtf16) ? existing : StringFormat.Decode(bytes, isUtf16);
    }

    /// <summary>The bytes of a text that is UTF-8; false for null and for what is not.</summary>
    internal bool TryText(out ReadOnlySpan<byte> bytes)
    {
        bytes = StringBytes(out bool isUtf16, out bool isNull);
        return !isUtf16 && !isNull;
    }

    /// <summary>Passes over a string.</summary>
    public void SkipString() => StringBytes(out _, out _);

    /// <summary>Reads a number of bytes, then these.</summary>
    internal ReadOnlySpan<byte> Sized() => Bytes((int)Number());

    /// <summary>Reads so many bytes.</summary>
    internal ReadOnlySpan<byte> Bytes(int count)
    {
        ReadOnlySpan<byte> bytes = Whole.Slice(_partCursor, count);
        _partCursor += count;
        return bytes;
    }

    /// <summary>The bytes that end in a place.</summary>
    internal ReadOnlySpan<byte> Before(int end, int count) => Whole.Slice(end - count, count);

    /// <summary>The object of an identity, or null for 0.</summary>
    public T? Reference<T>(long identity)
        where T : class => (T?)Resolve(identity);

    /// <summary>The object of an identity, or null for 0.</summary>
    internal object? Resolve(long identity)
    {
        if (identity == 0)
            return null;
        object? target = _restore.Resolve(identity);
        if (target is null)
            Unresolved++;
        return target;
    }

    /// <summary>The object that an identity points at, or null for 0 and for one that is not there any more.</summary>
    public T? WeakReference<T>(long identity)
        where T : class => identity == 0 ? null : _restore.Point(identity) as T;

    /// <summary>Has a member that code of the game sets set once all plain members are in place.</summary>
    /// <param name="member">The type and the member, for messages.</param>
    /// <param name="value">What was captured.</param>
    /// <param name="set">Sets the member.</param>
    /// <param name="get">Reads it, to see whether the setter stored the value.</param>
    public void Set<T>(string member, T value, Action<T> set, Func<T> get) => _restore.AfterMembers(new MemberSetter<T>(_identity, member, value, set, get));

    /// <summary>Holds what a factory made against what was captured, where nothing else can set it.</summary>
    /// <exception cref="SessionRestoreException">The factory made another value.</exception>
    public void Require<T>(string member, T made, T stored)
    {
        if (!ValueSameness.Are(made, stored))
            throw new SessionRestoreException($"{member} of object {_identity} is read-only and was captured as '{stored}', and the factory made it '{made}'.") { Member = member };
    }

    /// <summary>The shared data of a class and key, or null.</summary>
    internal object? Definition(Type registered, object key) => _restore.Definition(registered, key);

    /// <summary>Notes that a member becomes null although it was stored otherwise.</summary>
    internal void Lose(string member, string reason) => _restore.Lose(_identity, member, reason);

    /// <summary>Goes back to where a collection's elements began.</summary>
    internal void Return(int part) => _partCursor = part;

    /// <summary>Begins with content.</summary>
    internal void Begin(ReadOnlyMemory<byte> bytes)
    {
        MemoryMarshal.TryGetArray(bytes, out ArraySegment<byte> segment);
        _array = segment.Array ?? Array.Empty<byte>();
        _origin = segment.Offset;
        _length = segment.Count;
        Unresolved = 0;
        SkipsTexts = false;
    }

    /// <summary>Where the part that is read next begins.</summary>
    internal int PartCursor => _partCursor;

    /// <summary>Goes to a row.</summary>
    /// <param name="identity">The row's.</param>
    /// <param name="row">Where the fixed-size members begin that are to be read.</param>
    /// <param name="part">Where the other members begin that are to be read.</param>
    /// <param name="collections">How many collections of the row are passed over by that.</param>
    /// <param name="isAbsent">True when the member that begins there is one that the snapshot does not know.</param>
    internal void Seek(long identity, int row, int part, int collections, bool isAbsent = false)
    {
        IsAbsent = isAbsent;
        _identity = identity;
        _rowCursor = row;
        _partCursor = part;
        _collections = collections;
    }

    private ReadOnlySpan<byte> Whole => new(_array, _origin, _length);

    private ReadOnlySpan<byte> StringBytes(out bool isUtf16, out bool isNull)
    {
        ulong header = Number();
        isNull = header == 0;
        StringFormat.TryHeader(header, out int count, out isUtf16);
        ReadOnlySpan<byte> bytes = Whole.Slice(_partCursor, count);
        _partCursor += count;
        return bytes;
    }

    private ulong Number()
    {
        ReadOnlySpan<byte> rest = Whole.Slice(_partCursor);
        if (rest[0] < 0x80)
        {
            _partCursor++;
            return rest[0];
        }

        _partCursor += VarInt.Read(rest, out ulong value);
        return value;
    }

    private T Value<T>(int offset)
        where T : unmanaged
    {
        if ((uint)offset > (uint)(_length - Unsafe.SizeOf<T>()))
            throw new ArgumentOutOfRangeException(nameof(offset));
        return Unsafe.ReadUnaligned<T>(ref _array[_origin + offset]);
    }
}

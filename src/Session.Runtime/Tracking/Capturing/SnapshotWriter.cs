using System;
using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>
/// What generated code writes an object's row into: the fixed-size part through <see cref="Row{TRow}"/>, then the other
/// members in order. Every object that a reference meets for the first time gets a row in turn, from a list and not by
/// recursion, so no chain of objects is too long.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SnapshotWriter
{
    /// <summary>How deep collections may nest inside one row.</summary>
    internal const int MaxDepth = 64;

    private readonly CaptureRun _run;
    private readonly RentedList<KeptText> _texts;
    private readonly bool _isNested;
    private ByteWriter _output = null!;
    private long _identity;
    private int _rowCursor;
    private int _collections;
    private int _depth;
    private bool _isInKey;

    internal SnapshotWriter(CaptureRun run, RentedList<KeptText> texts, bool isNested)
    {
        _run = run;
        _texts = texts;
        _isNested = isNested;
    }

    /// <summary>True for rows that hold no texts, since whoever reads them keeps those that are there.</summary>
    internal bool SkipsTexts { get; set; }

    /// <summary>
    /// Where one class's fixed-size members go; a derived class's follow its base's. What is there before is whatever the memory
    /// held, so all of it has to be set, and before anything else is written.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref TRow Row<TRow>()
        where TRow : unmanaged
    {
        ref TRow row = ref _output.RefAt<TRow>(_rowCursor);
        _rowCursor += Unsafe.SizeOf<TRow>();
        return ref row;
    }

    /// <summary>Where the fixed-size members of a struct go, behind what was written; to be set like <see cref="Row{TRow}"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref T Block<T>()
        where T : unmanaged => ref _output.RefAt<T>(_output.Reserve(Unsafe.SizeOf<T>()));

    /// <summary>Appends fixed-size members of a struct.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Block<T>(in T value)
        where T : unmanaged => _output.Value(value);

    /// <summary>Appends a byte.</summary>
    public void Byte(byte value) => _output.Byte(value);

    /// <summary>Appends a string or null. Strings do not change, so a capture keeps them as they are and leaves their bytes to whoever reads it.</summary>
    public void String(string? value)
    {
        if (value is not null && _texts.IsOpen)
        {
            _output.Byte(StringFormat.Kept);
            _texts.Add() = new KeptText(value);
        }
        else if (!SkipsTexts)
        {
            _output.Text(value);
        }
    }

    /// <summary>Appends bytes.</summary>
    internal void Bytes(ReadOnlySpan<byte> bytes) => _output.Bytes(bytes);

    /// <summary>Appends a length.</summary>
    internal void Length(int length) => _output.VarUInt((uint)length);

    /// <summary>Appends a number of bytes, then these.</summary>
    internal void Sized(ReadOnlySpan<byte> bytes)
    {
        _output.VarUInt((ulong)bytes.Length);
        _output.Bytes(bytes);
    }

    /// <summary>The identity of an object, which gets a row if it has none in this snapshot; 0 for null.</summary>
    public long Reference(object? target) => target is null ? 0 : _run.Meet(target);

    /// <summary>The same for an object that is known to be tracked.</summary>
    public long Reference(ISessionTracked? target) => target is null ? 0 : _run.Meet(target);

    /// <summary>The identity of an object that is pointed at; it gets no row for that. 0 for null.</summary>
    public long WeakReference(object? target) => target is null ? 0 : _run.Point(target);

    /// <summary>
    /// Appends the identities of objects that stand side by side, 0 for null. Where this row is not nested in another, those
    /// that have no row yet are given it here and now, while they are at hand.
    /// </summary>
    /// <param name="targets">The objects.</param>
    /// <param name="areTracked">True when all of them are known to be tracked.</param>
    internal void References(ReadOnlySpan<object?> targets, bool areTracked) =>
        _run.MeetAll(targets, areTracked, isNested: _isNested, Reserve(targets.Length * sizeof(long)));

    /// <summary>Notes shared data that stands in the snapshot as its key, where a capture has to be put back without a registry.</summary>
    internal void Definition(Type registered, object key, object definition) => _run.Definitions?.TryAdd((registered, key), definition);

    /// <summary>Appends what stands for no collection.</summary>
    internal void NoCollection() => _output.Byte(CollectionHeader.Null);

    /// <summary>
    /// Appends what stands for an object that a codec does not know as a collection, such as one of a class that derives from
    /// the member's: it is a gap, and a restore in place keeps it.
    /// </summary>
    internal void Stray(object target)
    {
        _output.Byte(CollectionHeader.Alias);
        _output.Int64(_run.MeetStray(target));
        _output.Value(CollectionPlace.StrayOrdinal);
    }

    /// <summary>Appends a collection's header.</summary>
    /// <param name="collection">The collection, or null.</param>
    /// <param name="count">How many elements it has.</param>
    /// <param name="canBeShared">False for one whose place nothing else may share.</param>
    /// <returns>False when nothing follows: there is no collection, or it stands elsewhere in this snapshot already.</returns>
    internal bool BeginCollection(object? collection, int count, bool canBeShared)
    {
        if (collection is null)
        {
            _output.Byte(CollectionHeader.Null);
            return false;
        }

        if (canBeShared && !_isInKey && _run.Shared(collection, new CollectionPlace(_identity, _collections), _depth, out CollectionPlace place))
        {
            _output.Byte(CollectionHeader.Alias);
            _output.Int64(place.Identity);
            _output.Value(place.Ordinal);
            return false;
        }

        if (++_depth > MaxDepth)
            throw new SessionCaptureException($"Collections nest more than {MaxDepth} deep inside one object; make the inner ones tracked classes.");
        _collections++;
        _output.VarUInt((ulong)count + CollectionHeader.FirstCount);
        return true;
    }

    internal void EndCollection() => _depth--;

    /// <summary>
    /// Appends an element of a set or the key of an entry. What a converter makes of it may be a collection; its bytes decide
    /// where it comes to stand, so that it is written out wherever it stands and shared with nothing.
    /// </summary>
    internal void Key<T>(SessionCodec<T> codec, T key)
    {
        bool isInKey = _isInKey;
        _isInKey = true;
        codec.Write(this, key);
        _isInKey = isInKey;
    }

    /// <summary>Makes room for values of one size, to be filled before anything else is written.</summary>
    internal Span<byte> Reserve(int count) => _output.At(_output.Reserve(count), count);

    /// <summary>Begins the row of an object.</summary>
    internal void BeginRow(ByteWriter output, int rowSize, long identity)
    {
        _output = output;
        _identity = identity;
        _rowCursor = _output.Reserve(rowSize);
        _collections = 0;
        _depth = 0;
        _isInKey = false;
    }

    /// <summary>Says that the row's fixed-size part was written whole.</summary>
    internal void EndRow(int expectedCursor, SessionContract contract)
    {
        if (_rowCursor != expectedCursor)
            ThrowMisfit(contract);
    }

    private static void ThrowMisfit(SessionContract contract) =>
        throw new InvalidOperationException($"The generated code of {contract.Type} does not fit its own schema; rebuild the project.");
}

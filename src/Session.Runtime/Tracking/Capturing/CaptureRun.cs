using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>
/// A capture under way: the objects met so far and those whose rows are still to be written. A space keeps one and uses it
/// again, so that a capture need not grow its lists each time.
/// </summary>
internal sealed partial class CaptureRun
{
    private readonly IdentitySpace _space;
    private readonly Dictionary<object, CollectionPlace> _collections = new(ReferenceComparer.Instance);
    private readonly Dictionary<long, string> _untracked = new();
    private readonly HashSet<CollectionPlace> _sharedPlaces = new();
    private readonly RentedList<RowEntry> _rows = new();
    private readonly RowStream _outer;
    private readonly RowStream _nested;
    private Met[] _met = Array.Empty<Met>();
    private int _metCount;
    private int _heldCount;
    private readonly HashSet<long> _prepared = new();
    private BoundSchema _schema = null!;
    private ImageRoot[]? _root;
    private KeptCollections? _kept;
    private bool _isPartial;

    public CaptureRun(IdentitySpace space)
    {
        _space = space;
        _outer = new RowStream(this, isNested: false);
        _nested = new RowStream(this, isNested: true);
    }

    /// <summary>Objects that were met and have no row: identity and type name.</summary>
    public IReadOnlyDictionary<long, string> Untracked => _untracked;

    /// <summary>The places of collections that something else shares.</summary>
    public IReadOnlyCollection<CollectionPlace> SharedPlaces => _sharedPlaces;

    /// <summary>
    /// True when a hook ran after rows had been written: what they say may be old, so they have to be written again. Hooks
    /// that ran do not run again.
    /// </summary>
    public bool IsStale { get; private set; }

    /// <summary>Takes the shared data that is met, by class and key; null unless somebody asks.</summary>
    public Dictionary<(Type Class, object Key), object>? Definitions { get; set; }

    /// <summary>True when a member holds something else than a collection that its codec knows.</summary>
    public bool HasStrays { get; private set; }

    /// <summary>Begins a capture of single objects.</summary>
    public void Begin(BoundSchema schema)
    {
        _schema = schema;
        _space.UseTypesOf(schema);
        HasStrays = false;
    }

    /// <summary>Begins a capture of objects and of all that they lead to.</summary>
    public void BeginAll(BoundSchema schema)
    {
        Begin(schema);
        _rows.Open();
        _outer.Open();
        _nested.Open();
    }

    /// <summary>Holds on to nothing that it met, but to the objects of the latest capture, which its space holds as well.</summary>
    public void End()
    {
        Array.Clear(_met, _metCount, Math.Max(_heldCount - _metCount, 0));
        _heldCount = _metCount;
        Forget();
        _rows.Close();
        _outer.Close();
        _nested.Close();
        _prepared.Clear();
        Definitions = null;
    }

    /// <summary>Begins anew; hooks that ran have run.</summary>
    public void Restart()
    {
        _heldCount = Math.Max(_heldCount, _metCount);
        Forget();
        _rows.Clear();
        _outer.Clear();
        _nested.Clear();
    }

    /// <summary>Hands over what was written.</summary>
    public RentedItems<RowEntry> TakeRows(out CapturedStream outer, out CapturedStream nested)
    {
        outer = _outer.Take();
        nested = _nested.Take();
        return _rows.Take();
    }

    /// <summary>Takes note of an object.</summary>
    /// <returns>Its identity.</returns>
    public long Meet(object target) => target is ISessionTracked tracked ? Meet(tracked) : MeetUntracked(target);

    /// <summary>Takes note of an object whose class, or a base of it, is tracked.</summary>
    /// <returns>Its identity.</returns>
    public long Meet(ISessionTracked target)
    {
        if (_kept is not null && _kept.Keeps(target, out long kept))
            return kept;
        long identity = _space.Meet(target, out BoundType? first);
        if (first is not null)
            Enter(target, identity, first);
        return identity;
    }

    /// <summary>The identity of an object that something points at.</summary>
    public long Point(object target)
    {
        _kept?.Met.Add(target);
        return _space.Point(target);
    }

    /// <summary>Takes note of an object that stands where a collection is expected.</summary>
    public long MeetStray(object target)
    {
        HasStrays = true;
        return Meet(target);
    }

    /// <summary>The one root of the latest capture that had one.</summary>
    public long Root => _root is null ? 0 : _root[0].Identity;

    /// <summary>The roots of a state that has one, which has no name; the same from one capture to the next.</summary>
    public ImageRoot[] RootsOf(long identity)
    {
        if (_root is null || _root[0].Identity != identity)
            _root = new[] { new ImageRoot("", identity) };
        return _root;
    }

    /// <summary>Takes note of objects that stand side by side, and writes the rows of those that are met for the first time.</summary>
    /// <param name="targets">The objects.</param>
    /// <param name="areTracked">True when all of them are known to be tracked.</param>
    /// <param name="isNested">True when the row that refers to them is nested in another: they wait for their rows then, however deep they go.</param>
    /// <param name="identities">Takes their identities. In another stream than the rows, so that it stays where it is.</param>
    public void MeetAll(ReadOnlySpan<object?> targets, bool areTracked, bool isNested, Span<byte> identities)
    {
        if (isNested || _isPartial)
        {
            for (int i = 0; i < targets.Length; i++)
                Unsafe.WriteUnaligned(ref identities[i * sizeof(long)], targets[i] is { } target ? Meet(target) : 0);
            return;
        }

        // A list that grew at its end: new objects come in its order, before what they lead to, so that their identities lie close.
        if (targets.Length > 0 && targets[targets.Length - 1] is ISessionTracked { SessionHint.Space: 0 })
            _space.Introduce(targets);
        for (int i = 0; i < targets.Length; i++)
        {
            if (i + Prefetch.Distance < targets.Length)
                Prefetch.Object(targets[i + Prefetch.Distance]);
            long identity = targets[i] switch
            {
                null => 0,
                { } target when areTracked => MeetAndWrite(Unsafe.As<ISessionTracked>(target)),
                ISessionTracked tracked => MeetAndWrite(tracked),
                { } other => MeetUntracked(other),
            };
            Unsafe.WriteUnaligned(ref identities[i * sizeof(long)], identity);
        }
    }

    /// <summary>Writes the rows of all objects that were met, and of those that they lead to.</summary>
    public void WriteRows()
    {
        for (int i = 0; i < _metCount; i++)
        {
            Met met = _met[i];
            if (met.Type.HearsCapture && _prepared.Add(met.Identity))
            {
                met.Type.Contract!.Capturing(met.Target);
                IsStale |= i > 0;
            }

            WriteRow(_outer, met.Target, met.Type, met.Identity, isNested: false);
        }
    }

    /// <summary>True when a collection stands in an earlier place of this capture; else this is its place.</summary>
    /// <param name="collection">The collection.</param>
    /// <param name="here">The place where it stands now.</param>
    /// <param name="depth">How many collections it stands in.</param>
    /// <param name="place">The place that counts.</param>
    public bool Shared(object collection, CollectionPlace here, int depth, out CollectionPlace place)
    {
        if (_kept is not null && depth == 0 && _kept.Keeps(collection, out place))
            return true;
        if (_collections.TryGetValue(collection, out place))
        {
            _sharedPlaces.Add(place);
            return true;
        }

        _collections.Add(collection, here);
        return false;
    }

    private long MeetAndWrite(ISessionTracked target)
    {
        long identity = _space.Meet(target, out BoundType? first);
        if (first is null)
            return identity;
        if (first.Contract is null || first.HearsCapture)
            Enter(target, identity, first);
        else
            WriteRow(_nested, target, first, identity, isNested: true);
        return identity;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void WriteRow(RowStream stream, ISessionTracked target, BoundType type, long identity, bool isNested)
    {
        _rows.Add() = new RowEntry(type.Index, identity, stream.Bytes.Length, Length: 0, stream.Texts.Count, isNested);
        WriteRow(stream.Writer, stream.Bytes, target, type, identity);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void WriteRow(SnapshotWriter writer, ByteWriter output, ISessionTracked target, BoundType type, long identity)
    {
        int end = output.Length + type.RowSize;
        writer.BeginRow(output, type.RowSize, identity);
        type.Contract!.Capture(target, writer);
        writer.EndRow(end, type.Contract);
    }

    /// <summary>Drops what was met.</summary>
    private void Forget()
    {
        IsStale = false;
        _kept = null;
        _collections.Clear();
        _untracked.Clear();
        _sharedPlaces.Clear();
        _metCount = 0;
        _isPartial = false;
        _outer.Writer.SkipsTexts = false;
    }

    /// <summary>Has an object that was met for the first time get a row, or be listed as one without.</summary>
    private void Enter(ISessionTracked target, long identity, BoundType type)
    {
        if (type.Contract is null)
        {
            _untracked[identity] = target.GetType().ToString();
        }
        else if (!_isPartial)
        {
            if (_metCount == _met.Length)
                Array.Resize(ref _met, Math.Max(_metCount * 2, 16));
            _met[_metCount++] = new Met(target, identity, type);
        }
    }

    private long MeetUntracked(object target)
    {
        if (_kept is not null && _kept.Keeps(target, out long kept))
            return kept;
        long identity = _space.Meet(target);
        _untracked[identity] = target.GetType().ToString();
        return identity;
    }

    /// <summary>An object whose row is still to be written. In an array of these a reference is stored without a look at its type.</summary>
    private readonly record struct Met(ISessionTracked Target, long Identity, BoundType Type);
}

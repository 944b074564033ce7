using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <summary>
/// A capture under way: the objects met so far and those whose rows are still to be written. A space keeps one and uses it
/// again, so that a capture need not grow its lists each time.
/// </summary>
internal sealed class CaptureRun
{
    private readonly IdentitySpace _space;
    private readonly Dictionary<object, CollectionPlace> _collections = new(ReferenceComparer.Instance);
    private readonly Dictionary<long, string> _untracked = new();
    private readonly HashSet<CollectionPlace> _sharedPlaces = new();
    private readonly List<RowEntry> _rows = new();
    private Met[] _met = Array.Empty<Met>();
    private int _metCount;
    private readonly HashSet<long> _prepared = new();
    private readonly SnapshotWriter _writer;
    private BoundSchema _schema = null!;
    private KeptCollections? _kept;
    private long _currentIdentity;
    private bool _isPartial;

    public CaptureRun(IdentitySpace space)
    {
        _space = space;
        _writer = new SnapshotWriter(this);
    }

    public List<RowEntry> Rows => _rows;

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

    public void Begin(BoundSchema schema)
    {
        _schema = schema;
        HasStrays = false;
    }

    /// <summary>Holds on to nothing that it met.</summary>
    public void End()
    {
        Restart();
        _prepared.Clear();
        Definitions = null;
    }

    /// <summary>Begins anew; hooks that ran have run.</summary>
    public void Restart()
    {
        IsStale = false;
        _kept = null;
        _collections.Clear();
        _untracked.Clear();
        _sharedPlaces.Clear();
        _rows.Clear();
        Array.Clear(_met, 0, _metCount);
        _metCount = 0;
        _isPartial = false;
        _writer.SkipsTexts = false;
    }

    /// <summary>Takes note of an object.</summary>
    /// <returns>Its identity.</returns>
    public long Meet(object target) =>
        _kept is { KeepsObjects: true } kept ? kept.Keep(target)
        : target is ISessionTracked tracked ? Meet(tracked)
        : MeetUntracked(target);

    /// <summary>Takes note of an object whose class, or a base of it, is tracked.</summary>
    /// <returns>Its identity.</returns>
    public long Meet(ISessionTracked target)
    {
        _kept?.Met.Add(target);
        long identity = _space.Meet(target, _schema, out bool isFirst, out int type);
        if (isFirst)
            Enter(target, identity, type);
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

    /// <summary>Writes the rows of all objects that were met, and of those that they lead to.</summary>
    public void WriteRows(ByteWriter output)
    {
        for (int i = 0; i < _metCount; i++)
        {
            Met met = _met[i];
            if (_schema.HearCapture[met.Type] && _prepared.Add(met.Identity))
            {
                _schema.Contracts[met.Type]!.Capturing(met.Target);
                IsStale |= i > 0;
            }

            int start = output.Length;
            WriteRow(output, met.Target, met.Type, met.Identity);
            _rows.Add(new RowEntry(met.Type, met.Identity, start, output.Length - start));
        }
    }

    /// <summary>Writes the row of one object and of none that it leads to.</summary>
    /// <param name="target">The object, of an exact type of the schema.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="kept">Says which collections are not looked into.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteAlone(ISessionTracked target, long identity, KeptCollections kept, ByteWriter output)
    {
        _kept = kept;
        _isPartial = true;

        // What is inside a collection that cannot be kept is met whenever its row is written, and stands there each time.
        _collections.Clear();
        SessionContract contract = target.SessionContract;
        if (contract.HearsCapture && _prepared.Add(identity))
            contract.Capturing(target);
        WriteRow(output, target, _schema.IndexOf(target), identity);
    }

    /// <summary>
    /// Writes the row of one of several objects, and of none that it leads to, as part of an image of these alone.
    /// </summary>
    /// <param name="target">The object, of an exact type of the schema that hears nothing of captures.</param>
    /// <param name="type">That type.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteOneOf(ISessionTracked target, int type, long identity, ByteWriter output)
    {
        _isPartial = true;
        int start = output.Length;
        WriteRow(output, target, type, identity);
        _rows.Add(new RowEntry(type, identity, start, output.Length - start));
    }

    /// <summary>Writes the row of one object and of none that it leads to, around texts, objects and collections that are kept.</summary>
    /// <param name="target">The object, of an exact type of the schema that hears nothing of captures.</param>
    /// <param name="type">That type.</param>
    /// <param name="identity">Its identity.</param>
    /// <param name="kept">Takes what is not looked into.</param>
    /// <param name="output">Takes the row.</param>
    public void WriteAround(ISessionTracked target, int type, long identity, KeptCollections kept, ByteWriter output)
    {
        _kept = kept;
        _isPartial = true;
        _writer.SkipsTexts = true;
        WriteRow(output, target, type, identity);
    }

    /// <summary>True when a collection stands in an earlier place of this capture; else this is its place.</summary>
    public bool Shared(object collection, int ordinal, int depth, out CollectionPlace place)
    {
        if (_kept is not null && depth == 0 && _kept.Keeps(collection, out place))
            return true;
        if (_collections.TryGetValue(collection, out place))
        {
            _sharedPlaces.Add(place);
            return true;
        }

        _collections.Add(collection, new CollectionPlace(_currentIdentity, ordinal));
        return false;
    }

    private void WriteRow(ByteWriter output, ISessionTracked target, int type, long identity)
    {
        SessionContract contract = _schema.Contracts[type]!;
        int rowSize = _schema.RowSizes[type];
        int start = output.Length;
        _currentIdentity = identity;
        _writer.BeginRow(output, rowSize);
        contract.Capture(target, _writer);
        _writer.EndRow(start + rowSize, contract);
    }

    /// <summary>Has an object that was met for the first time get a row, or be listed as one without.</summary>
    private void Enter(ISessionTracked target, long identity, int type)
    {
        if (type < 0)
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
        _kept?.Met.Add(target);
        long identity = _space.Meet(target);
        _untracked[identity] = target.GetType().ToString();
        return identity;
    }

    /// <summary>An object whose row is still to be written. In an array of these a reference is stored without a look at its type.</summary>
    private readonly record struct Met(ISessionTracked Target, long Identity, int Type);
}

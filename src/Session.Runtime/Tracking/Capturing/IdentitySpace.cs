using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>
/// Gives objects their identities: 64-bit numbers counted upwards and never given twice in one lineage. An object is found
/// through the hint in it, checked by reference; where the hint belongs to another space or to the object that this one was
/// cloned from, by reference alone. Objects that the latest capture met are held, older ones only as long as the game holds
/// them, so that a rollback finds the same instance and nothing grows with time.
/// </summary>
internal sealed partial class IdentitySpace
{
    private readonly int _tag;
    private readonly HashSet<int> _weak = new();
    private readonly Stack<int> _free = new();
    private Slot[] _slots = new Slot[4];
    private int _count = 1;
    private int _stamp;
    private int _heldCount;
    private int _metCount;
    private int _collectionsSeen;
    private CaptureRun? _run;
    private WeakReference<IdentitySpace>? _self;
    private KnownSchema? _schema;
    private BoundSchema? _typed;
    private Rollback? _rollback;
    private LivePatch? _patch;
    private StateRestoreResult? _rolledBack;
    private ReferenceTable? _byReference;
    private Dictionary<long, int>? _byIdentity;

    public IdentitySpace(ulong lineage)
    {
        Lineage = lineage;
        Lineages.Note(lineage);
        // Only a hint, so two spaces may share a tag; never 0, which is what an object starts with.
        _tag = RuntimeHelpers.GetHashCode(this) | int.MinValue;
    }

    /// <summary>Names the history in which these identities mean something.</summary>
    public ulong Lineage { get; private set; }

    /// <summary>The highest identity given so far.</summary>
    public long Highest { get; private set; }

    /// <summary>The number of objects that the space knows, for tests.</summary>
    public int Count => _count - 1 - _free.Count;

    /// <summary>This space, for those that do not keep it alive.</summary>
    public WeakReference<IdentitySpace> Weak => _self ??= new WeakReference<IdentitySpace>(this);

    /// <summary>The one capture that can be under way.</summary>
    public CaptureRun Run => _run ??= new CaptureRun(this);

    /// <summary>Held during a capture or restore.</summary>
    public object Gate { get; } = new();

    /// <summary>True from <see cref="BeginCapture"/> to <see cref="FinishCapture"/>.</summary>
    public bool IsCapturing { get; private set; }

    /// <summary>The schema of a state with one root, remembered from one capture to the next.</summary>
    public BoundSchema SchemaFor(SessionTypeSet types, Type root)
    {
        // Read and replaced as a whole: captures of a coordinator's roots may come from another thread than its own.
        KnownSchema? known = _schema;
        if (known is null || known.Root != root || known.Schema.Types != types)
            _schema = known = new KnownSchema(root, types.SchemaFor(root));
        return known.Schema;
    }

    /// <exception cref="SessionCaptureException">A hook of a capture that is under way asks for another one.</exception>
    public void BeginCapture()
    {
        if (IsCapturing)
        {
            throw new SessionCaptureException(
                "A hook asked for a capture of objects that are just being captured. Capture them before or after, not in OnCapturing.");
        }

        IsCapturing = true;
        ForgetMeetings();
    }

    public void FinishCapture() => IsCapturing = false;

    /// <summary>Has every object be met for the first time again, in a capture that has to be begun anew.</summary>
    public void ForgetMeetings()
    {
        _stamp++;
        _metCount = 0;
    }

    /// <summary>Lets go of what the capture did not meet.</summary>
    public void EndCapture()
    {
        for (int i = 1; i < _count && _heldCount > _metCount; i++)
        {
            ref Slot slot = ref _slots[i];
            if (slot.Stamp != _stamp && slot.IsHeld)
                LetGo(i);
        }

        if (_weak.Count == 0 || GC.CollectionCount(0) is var collections && collections == _collectionsSeen)
            return;
        FreeCollected();
        _collectionsSeen = collections;
    }

    /// <summary>The identity of a tracked object.</summary>
    public long Meet(ISessionTracked target, out bool isFirst)
    {
        ref Slot slot = ref Meet(target);
        isFirst = slot.Stamp != _stamp;
        Stamp(ref slot);
        return slot.Identity;
    }

    /// <summary>The same for a capture, in the schema that was named by <see cref="UseTypesOf"/>.</summary>
    /// <param name="target">The object.</param>
    /// <param name="first">The object's type when it is met for the first time; null when it was met before.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public long Meet(ISessionTracked target, out BoundType? first)
    {
        ref Slot slot = ref Meet(target);
        first = null;
        if (slot.Stamp != _stamp)
        {
            first = slot.Type ??= _typed!.TypeOf(target);
            Stamp(ref slot);
        }

        return slot.Identity;
    }

    /// <summary>Gives identities to those of some objects that are new. They count as met only when they are.</summary>
    public void Introduce(ReadOnlySpan<object?> targets)
    {
        foreach (object? target in targets)
        {
            if (target is ISessionTracked tracked)
                Meet(tracked);
        }
    }

    /// <summary>Names the schema in which objects' types are looked for. An object does not change its type, but another schema has it in another place.</summary>
    public void UseTypesOf(BoundSchema schema)
    {
        if (ReferenceEquals(_typed, schema))
            return;
        for (int i = 1; i < _count; i++)
            _slots[i].Type = null;
        _typed = schema;
    }

    /// <summary>True when an object that was met in a capture of that schema is exactly of a type of it.</summary>
    public bool IsOf(int slot, BoundSchema schema, int type) => ReferenceEquals(_typed, schema) && _slots[slot].Type?.Index == type;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private ref Slot Meet(ISessionTracked target)
    {
        ref SessionHint hint = ref target.SessionHint;
        Slot[] slots = _slots;
        int index = hint.Slot;
        if (hint.Space == _tag && (uint)index < (uint)slots.Length && ReferenceEquals(slots[index].Held, target))
            return ref slots[index];
        return ref MeetAnew(target, ref hint);
    }

    /// <summary>Notes that this capture met an object.</summary>
    private void Stamp(ref Slot slot)
    {
        if (slot.Stamp == _stamp)
            return;
        slot.Stamp = _stamp;
        _metCount++;
    }

    private ref Slot MeetAnew(ISessionTracked target, ref SessionHint hint)
    {
        int index = hint.Slot;
        bool isHinted = hint.Space == _tag && (uint)index < (uint)_count && ReferenceEquals(_slots[index].Target, target);
        index = isHinted ? Hold(index, target) : FindOrAdd(target, isNew: hint.Space == 0);
        hint.Space = _tag;
        hint.Slot = index;
        return ref _slots[index];
    }

    /// <summary>The identity of an object that has no hint.</summary>
    public long Meet(object target)
    {
        // First, since it may replace the slots.
        int index = FindOrAdd(target, isNew: false);
        ref Slot slot = ref _slots[index];
        Stamp(ref slot);
        return slot.Identity;
    }

    /// <summary>The identity of an object that something points at. It is neither met nor held.</summary>
    public long Point(object target)
    {
        var tracked = target as ISessionTracked;
        int index = 0;
        if (tracked is not null)
        {
            ref SessionHint hint = ref tracked.SessionHint;
            if (hint.Space == _tag && (uint)hint.Slot < (uint)_count && ReferenceEquals(_slots[hint.Slot].Target, target))
                return _slots[hint.Slot].Identity;
            index = hint.Space == 0 ? 0 : Lookup(target);
        }
        else
        {
            index = Lookup(target);
        }

        if (index == 0)
        {
            index = Add(target, ++Highest);
            LetGo(index);
        }

        if (tracked is not null)
        {
            tracked.SessionHint.Space = _tag;
            tracked.SessionHint.Slot = index;
        }

        return _slots[index].Identity;
    }

    /// <summary>The living object of an identity, or null.</summary>
    public object? Find(long identity)
    {
        if (_byIdentity is null)
        {
            _byIdentity = new Dictionary<long, int>(_count);
            for (int i = 1; i < _count; i++)
            {
                if (_slots[i].Identity != 0)
                    _byIdentity[_slots[i].Identity] = i;
            }
        }

        return _byIdentity.TryGetValue(identity, out int index) ? _slots[index].Target : null;
    }

    /// <summary>The same for one who has asked before.</summary>
    /// <param name="identity">The identity.</param>
    /// <param name="slot">Where the object was found then; takes where it is found now.</param>
    public object? Find(long identity, ref int slot)
    {
        if ((uint)slot < (uint)_count && _slots[slot].Identity == identity)
            return _slots[slot].Target;
        object? found = Find(identity);
        if (found is not null)
            slot = _byIdentity![identity];
        return found;
    }

    /// <summary>True for the object that the latest capture met under an identity; false where only a longer look could tell.</summary>
    public bool Has(ISessionTracked target, long identity)
    {
        ref SessionHint hint = ref target.SessionHint;
        Slot[] slots = _slots;
        return hint.Space == _tag && (uint)hint.Slot < (uint)slots.Length
            && ReferenceEquals(slots[hint.Slot].Held, target) && slots[hint.Slot].Identity == identity;
    }

    private sealed record KnownSchema(Type Root, BoundSchema Schema);
}

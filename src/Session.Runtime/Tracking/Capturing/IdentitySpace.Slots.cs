using System;
using System.Collections.Generic;

namespace SessionFlow.Tracking;

/// <content>The slots that know the objects.</content>
internal sealed partial class IdentitySpace
{
    private int FindOrAdd(object target, bool isNew)
    {
        int index = isNew ? 0 : Lookup(target);
        if (index == 0)
            return Add(target, ++Highest);
        return Hold(index, target);
    }

    private int Hold(int index, object target)
    {
        ref Slot slot = ref _slots[index];
        if (!slot.IsHeld)
        {
            slot.Held = target;
            _heldCount++;
            _weak.Remove(index);
        }

        return index;
    }

    private void LetGo(int index)
    {
        ref Slot slot = ref _slots[index];
        slot.Held = new Distant(slot.Held!);
        _heldCount--;
        _weak.Add(index);
    }

    private int Lookup(object target)
    {
        if (_byReference is null)
        {
            _byReference = new ReferenceTable();
            for (int i = 1; i < _count; i++)
            {
                if (_slots[i].Target is { } known)
                    _byReference.Add(known, i);
            }
        }

        foreach (int candidate in _byReference.Candidates(target))
        {
            if (ReferenceEquals(_slots[candidate].Target, target))
                return candidate;
        }

        return 0;
    }

    private int Add(object target, long identity)
    {
        int index = _free.Count > 0 ? _free.Pop() : _count++;
        if (index == _slots.Length)
            Array.Resize(ref _slots, _slots.Length * 2);
        _slots[index] = new Slot { Held = target, Identity = identity, Stamp = _stamp - 1 };
        _heldCount++;
        _byReference?.Add(target, index);
        if (_byIdentity is not null)
            _byIdentity[identity] = index;
        return index;
    }

    private void FreeCollected()
    {
        List<int>? collected = null;
        foreach (int index in _weak)
        {
            if (_slots[index].Target is null)
                (collected ??= new List<int>()).Add(index);
        }

        foreach (int index in collected ?? (IEnumerable<int>)Array.Empty<int>())
            Free(index);
    }

    private void Free(int index)
    {
        ref Slot slot = ref _slots[index];
        if (slot.IsHeld)
            _heldCount--;
        else
            _weak.Remove(index);
        _byReference?.Remove(index);
        _byIdentity?.Remove(slot.Identity);
        slot = default;
        _free.Push(index);
    }

    /// <summary>Small, since a capture reads the slot of each object that it meets.</summary>
    private struct Slot
    {
        /// <summary>The object, or what leads to it without holding it; null where the slot is free.</summary>
        public object? Held;

        /// <summary>The object's type in the schema of the latest capture; null where it was not looked up.</summary>
        public BoundType? Type;
        public long Identity;

        /// <summary>The capture that met the object last.</summary>
        public int Stamp;

        public readonly bool IsHeld => Held is not null and not Distant;

        public readonly object? Target => Held is Distant distant ? distant.Target : Held;
    }

    /// <summary>A class of our own, since a weak reference may be an object of the game.</summary>
    private sealed class Distant : WeakReference
    {
        public Distant(object target)
            : base(target)
        {
        }
    }
}

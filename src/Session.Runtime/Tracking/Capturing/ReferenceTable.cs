using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace SessionFlow.Tracking;

/// <summary>Finds slots by an object's reference hash without holding the object.</summary>
internal sealed class ReferenceTable
{
    private readonly Dictionary<int, List<int>> _slots = new();
    private readonly Dictionary<int, int> _hashes = new();

    public void Add(object target, int slot)
    {
        int hash = RuntimeHelpers.GetHashCode(target);
        if (!_slots.TryGetValue(hash, out List<int>? candidates))
            _slots[hash] = candidates = new List<int>(1);
        candidates.Add(slot);
        _hashes[slot] = hash;
    }

    public void Remove(int slot)
    {
        if (!_hashes.TryGetValue(slot, out int hash))
            return;
        _hashes.Remove(slot);
        List<int> candidates = _slots[hash];
        candidates.Remove(slot);
        if (candidates.Count == 0)
            _slots.Remove(hash);
    }

    /// <summary>Slots whose objects may be this one.</summary>
    public IReadOnlyList<int> Candidates(object target) =>
        _slots.TryGetValue(RuntimeHelpers.GetHashCode(target), out List<int>? candidates)
            ? candidates
            : (IReadOnlyList<int>)Array.Empty<int>();
}

using System;

namespace SessionFlow.Tracking;

/// <content>What a restore asks of a space: to give states back, and to know objects under identities that come from an image.</content>
internal sealed partial class IdentitySpace
{
    /// <summary>Gives an image back to the objects that it was captured from, where nothing else has to be done.</summary>
    /// <returns>Null where a restore has to do more; nothing has changed then.</returns>
    public StateRestoreResult? TryRollBack(StateImage image, BoundSchema schema, ISessionTracked root)
    {
        using ContentLease lease = image.Lease(out ImageContent content);
        lock (Gate)
        {
            if (!(_rollback ??= new Rollback(this)).TryRun(image, content, schema, root))
                return null;
            if (_rolledBack?.Written != content.Rows.Count)
                _rolledBack = new StateRestoreResult(new RestoreReport(content.Rows.Count, Created: 0, Adopted: 0, Array.Empty<StateGap>()));
            return _rolledBack;
        }
    }

    /// <summary>Patches rows of live objects, where nothing else has to be done. The gate is held.</summary>
    /// <returns>False where more has to be done; nothing has changed then.</returns>
    public bool TryPatch(PatchPlan plan, ISessionTracked root) => plan.Applies && (_patch ??= new LivePatch(this)).TryRun(plan, root);

    /// <summary>Gives an object the identity that it has in an image.</summary>
    public void Bind(object target, long identity)
    {
        if (ReferenceEquals(Find(identity), target))
            return;
        if (_byIdentity!.TryGetValue(identity, out int taken))
            Free(taken);
        if (Lookup(target) is var known && known > 0)
            Free(known);
        int index = Add(target, identity);
        Highest = Math.Max(Highest, identity);
        if (target is ISessionTracked tracked)
        {
            tracked.SessionHint.Space = _tag;
            tracked.SessionHint.Slot = index;
        }
    }

    /// <summary>Gives an identity to an object that no space has seen, in a history that was just taken over.</summary>
    /// <returns>False for an object that a space has seen.</returns>
    public bool TryAdd(ISessionTracked target, long identity)
    {
        ref SessionHint hint = ref target.SessionHint;
        if (hint.Space != 0)
            return false;
        hint.Slot = Add(target, identity);
        hint.Space = _tag;
        Highest = Math.Max(Highest, identity);
        return true;
    }

    /// <summary>Gives the next identity to an object that it does not know, as it is with new ones.</summary>
    public void AddNext(ISessionTracked target)
    {
        if (!TryAdd(target, Highest + 1))
            Meet(target, out bool _);
    }

    /// <summary>Forgets every object and goes on in another history.</summary>
    public void TakeOver(ulong lineage, long highest)
    {
        Array.Clear(_slots, 0, _count);
        _count = 1;
        _heldCount = 0;
        _metCount = 0;
        _free.Clear();
        _weak.Clear();
        _byReference = null;
        _byIdentity = null;
        Lineage = lineage;
        Highest = highest;
    }

    /// <summary>Makes room for so many objects.</summary>
    public void Reserve(int count)
    {
        if (_count + count > _slots.Length)
            Array.Resize(ref _slots, _count + count);
    }

    /// <summary>No identity up to this one is given again.</summary>
    public void RaiseTo(long highest) => Highest = Math.Max(Highest, highest);
}

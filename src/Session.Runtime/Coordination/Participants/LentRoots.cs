using System;
using System.Collections.Generic;
using System.Linq;
using SessionFlow.Tracking;

namespace SessionFlow.Coordination;

/// <summary>
/// Has snapshots that the game makes of a root on its own use the coordinator's identities, so that the two do not take
/// turns at the hints of the same objects. Belongs to the game thread.
/// </summary>
internal sealed class LentRoots(IdentitySpace space)
{
    private ISessionTracked?[] _lent = Array.Empty<ISessionTracked?>();

    /// <summary>Lends the space to the objects that the roots hold now, and withdraws it from those that they held before.</summary>
    public void Update(IReadOnlyList<RootBinding> roots)
    {
        ISessionTracked?[] current = new ISessionTracked?[roots.Count];
        bool isSame = _lent.Length == current.Length;
        for (int i = 0; i < current.Length; i++)
        {
            current[i] = roots[i].Get();
            isSame = isSame && ReferenceEquals(current[i], _lent[i]);
        }

        if (isSame)
            return;
        foreach (ISessionTracked former in _lent.OfType<ISessionTracked>())
            StandaloneSpaces.Withdraw(former);
        foreach (ISessionTracked root in current.OfType<ISessionTracked>())
            StandaloneSpaces.Lend(root, space);
        _lent = current;
    }
}

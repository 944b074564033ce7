using System.Collections.Generic;
using System.Linq;

namespace SessionFlow.Tracking;

/// <content>Finding the live objects that an image goes back to.</content>
internal sealed partial class StateRestore
{
    /// <summary>Binds objects that the space knows, then adopts those below roots whose object it does not know.</summary>
    private int FindLiving()
    {
        foreach (long identity in _identities)
        {
            if (_space.Find(identity) is { } target && target.GetType() == TypeOf(identity))
                _graph.Bind(identity, target);
        }

        BindUntracked();
        return Adopt(_roots.Where(StandsForAnother).ToList());
    }

    /// <summary>
    /// True when a root's place holds an object that is to become the image's, though it was not when the image was made: the
    /// game made it since. A place that can be set gets the old object back while that lives.
    /// </summary>
    private bool StandsForAnother(RootBinding root)
    {
        long identity = IdentityOf(root.Name);
        if (identity == 0 || root.Get() is not { } current || current.GetType() != TypeOf(identity))
            return false;
        return _graph.Objects.Find(identity) is not { } known || (root.Set is null && !ReferenceEquals(known, current));
    }

    private int Adopt(IReadOnlyList<RootBinding> roots)
    {
        if (roots.Count == 0)
            return 0;
        using StateImage live = StateCapture.Capture(_space, roots, _schema.Types, capturedAt: null, borrowsSpace: true);
        Dictionary<long, long> pairs = ImagePairing.Pair(_content, live.Content);
        HashSet<long> forced = roots.Select(root => IdentityOf(root.Name)).ToHashSet();
        HashSet<object> taken = new(_graph.Objects.All.Select(static item => item.Value), ReferenceComparer.Instance);
        foreach (KeyValuePair<long, long> pair in pairs.ToArray())
        {
            bool isKnown = _graph.Objects.Has(pair.Key) && !forced.Contains(pair.Key);
            if (isKnown || _space.Find(pair.Value) is not { } target || taken.Contains(target))
                pairs.Remove(pair.Key);
        }

        // An object that the space knows has one identity in both images.
        ReplacementRule.Apply(pairs, _content, live.Content, _added, identity => _graph.Objects.Has(identity) ? identity : 0);
        int adopted = 0;
        foreach (long identity in _identities)
        {
            if (!pairs.TryGetValue(identity, out long match))
                continue;
            _graph.Bind(identity, _space.Find(match)!);
            adopted++;
        }

        foreach (KeyValuePair<long, long> pair in UntrackedPairing.Of(_content, live.Content, pairs))
        {
            if (!_graph.Objects.Has(pair.Key) && _space.Find(pair.Value) is { } target)
                _graph.Bind(pair.Key, target);
        }

        return adopted;
    }

    private void BindUntracked()
    {
        foreach (KeyValuePair<long, string> item in _content.Untracked)
        {
            // A process that goes on from an older state gives identities that newer ones hold to other objects.
            if (_space.Find(item.Key) is { } target && target.GetType().ToString() == item.Value)
                _graph.Bind(item.Key, target);
        }
    }
}

using System.Collections.Generic;
using Session.Integration.Tests.Kinds.Laws;

namespace Session.Integration.Tests.Kinds;

/// <summary>What each law saw of each kind. A pair is run once, for whoever asks first.</summary>
public sealed class KindResults
{
    private readonly Dictionary<(string Kind, int Law), int> _seen = new();

    internal static IReadOnlyList<KindLaw> Laws { get; } = new KindLaw[]
    {
        new RestoreLaw(), new IsolationLaw(), new DeltaLaw(), new TransactionLaw(), new HostileBytesLaw(), new CanonicalLaw(),
    };

    internal int Of(KindCase kind, KindLaw law)
    {
        if (!_seen.TryGetValue((kind.Name, law.Number), out int seen))
            _seen.Add((kind.Name, law.Number), seen = kind.Hold(law));
        return seen;
    }
}

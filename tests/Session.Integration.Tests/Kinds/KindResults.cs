using System.Collections.Generic;
using Session.Integration.Tests.Kinds.Laws;

namespace Session.Integration.Tests.Kinds;

/// <summary>What each law saw of each kind. A pair is run once, for whoever asks first.</summary>
public sealed class KindResults
{
    /// <summary>How many states each kind has in the laws about single states.</summary>
    internal const int States = 12;
    private readonly Dictionary<(string Kind, int Law), int> _seen = new();

    internal static IReadOnlyList<KindLaw> Laws { get; } = new KindLaw[]
    {
        new RestoreLaw(States), new IsolationLaw(States), new DeltaLaw(States), new TransactionLaw(8, forgeries: 40), new HostileBytesLaw(1500, stride: 1), new CanonicalLaw(States),
        new OlderSchemaLaw(2),
    };

    internal int Of(KindCase kind, KindLaw law)
    {
        if (!_seen.TryGetValue((kind.Name, law.Number), out int seen))
            _seen.Add((kind.Name, law.Number), seen = kind.Hold(law));
        return seen;
    }
}

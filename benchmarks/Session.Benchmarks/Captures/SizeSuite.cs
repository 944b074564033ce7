using System.Collections.Generic;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Benchmarks.Captures;

/// <summary>How many bytes a state becomes.</summary>
internal static class SizeSuite
{
    public static readonly Suite Suite = new(
        "sizes",
        "Size of a snapshot",
        """
        Bytes of the same states, counted. Ours holds an identity for each object and each reference. A file holds the schema as well, once, which makes it
        readable without the game; of the others the JSON has names too. The ratio is to MemoryPack.
        """,
        Measure);

    private const string Reason =
        "A reference is 8 bytes, near or far, so that rows keep their size and are compared and written as blocks; MemoryPack nests the object and spends one. Each entity here is in two places where that counts, and the shorter headers of its two strings win back most of it, not all.";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (Figure figure in Of(StateMaker.Player(), Codecs.OfPlayer(), "S"))
            yield return figure;
        foreach (StateSize size in new[] { StateSize.Medium, StateSize.Large })
        {
            foreach (Figure figure in Of(size.Make(), Codecs.OfMission(), size.Name))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Of<T>(T state, IReadOnlyList<Codec<T>> codecs, string name)
        where T : class, ISessionTracked
    {
        foreach (Codec<T> codec in codecs)
            codec.Write(state);
        double one = codecs[0].Written.Length;
        using StateSnapshot<T> snapshot = StateSnapshot.Capture(state);
        yield return new Figure($"{name}: Session", snapshot.ByteCount, "B", 0.95) { Ratio = snapshot.ByteCount / one, Reason = Reason };
        int file = snapshot.ToArray().Length;
        yield return new Figure($"{name}: Session, as a file with header and schema", file, "B") { Ratio = file / one };
        foreach (Codec<T> codec in codecs)
            yield return new Figure($"{name}: {codec.Name}", codec.Written.Length, "B") { Ratio = codec.Written.Length / one };
    }
}

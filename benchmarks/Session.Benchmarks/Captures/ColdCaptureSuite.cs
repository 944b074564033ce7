using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Peers.Hand;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Captures;

/// <summary>What the game's thread waits for a capture when the state is in no cache.</summary>
internal static class ColdCaptureSuite
{
    public static readonly Suite Suite = new(
        "cold",
        "Capture with cold caches",
        """
        The time that a capture holds the game's thread up when a frame of other work lies before it: before each turn a buffer of 1.25 times the last-level
        cache is written to, and a turn is one call. "Shuffled" is a list whose order has nothing to do with where its objects lie in memory.
        The ratio is to MemoryPack.
        """,
        Measure);

    private const string Reason =
        "As with warm caches, and the table of identities is memory that the others do not touch. Tried: an object's row is written when the object is met, so it is fetched once (1.4 to 1.8 times MemoryPack before). Tried: the objects of a list are asked for ten places ahead, three lines of each (shuffled 1.15 before; one more prefetch for those that wait for their rows brought nothing). Half of the entities refer to an object of its own, which is met through the entity and cannot be asked for ahead.";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        var caches = new Caches();
        foreach ((StateSize size, double target) in new[] { (StateSize.Medium, 0.35), (StateSize.Large, 0.45), (StateSize.Shuffled, 0.20) })
        {
            Mission mission = size.Make();
            var pack = new MemoryPackCodec<Mission>();
            var hand = new MissionHandCodec();
            StateSnapshot<Mission> latest = StateSnapshot.Capture(mission);
            IReadOnlyList<Outcome> outcomes = new Contest(effort) { BeforeTurn = caches.Sweep, OneCallInATurn = true }.Hold(
                new Contender(Standings.Ours, () => latest.Recapture(mission)),
                new Contender(pack.Name, () => pack.Write(mission)),
                new Contender(hand.Name, () => hand.Write(mission)));
            foreach (Figure figure in Standings.Of(outcomes, size.Name, pack.Name, new Goal(Standings.Ours, target) { Reason = Reason }))
                yield return figure;
        }
    }
}

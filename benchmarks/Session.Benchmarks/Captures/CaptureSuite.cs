using System;
using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Benchmarks.Captures;

/// <summary>A copy of the state in bytes, again and again.</summary>
internal static class CaptureSuite
{
    public static readonly Suite Suite = new(
        "captures",
        "Capture",
        """
        A state into bytes, again and again, each contender into memory that it uses again; ours is `StateSnapshot<T>.Recapture`, whose
        texts are encoded by whoever reads the snapshot. Ours gives each object its identity; of the others only Orleans keeps shared objects shared. "memcpy" copies as many bytes as our snapshot has.
        The ratio is to MemoryPack.
        """,
        Measure);

    private const string Reason =
        "Tried: texts left to the reader, rows of a list's objects written as they are met, types looked up once for an object (1.4 times MemoryPack before), members set where their row stands instead of being copied there, references of known types met without a look at the type (1.1 before). Tried without gain: rows of objects that lead nowhere written when they are met. What is left of some 20 ns for an object is its row, set member by member as in the codec by hand, its identity and the check of it, two texts kept.";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (Figure figure in Of(StateMaker.Player(), Codecs.OfPlayer(), effort, "S", new Goal(Standings.Ours, 0.40)
        {
            Reason = "What a capture costs whatever it holds (two locks, the look at the root's identity, renting and giving back) is more than what twenty scalars cost.",
            AllocatesNothing = true,
        }))
            yield return figure;
        foreach (StateSize size in StateSize.All)
        {
            var goal = new Goal(Standings.Ours, size.Entities == StateMaker.Medium ? 0.42 : 0.52)
            {
                Reason = Reason,
                AllocatesNothing = true,
            };
            foreach (Figure figure in Of(size.Make(), Codecs.OfMission(), effort, size.Name, goal))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Of<T>(
        T state, IReadOnlyList<Codec<T>> codecs, Effort effort, string work, Goal goal)
        where T : class, ISessionTracked
    {
        byte[] same = RequireEqual(state, codecs);
        byte[] copy = new byte[same.Length];
        StateSnapshot<T> latest = StateSnapshot.Capture(state);
        var contenders = new List<Contender> { new(Standings.Ours, () => latest.Recapture(state)) };
        foreach (Codec<T> codec in codecs)
            contenders.Add(new Contender(codec.Name, () => codec.Write(state)));
        contenders.Add(new Contender("memcpy", () => same.AsSpan().CopyTo(copy)));
        return Standings.Of(new Contest(effort).Hold(contenders), work, MemoryPackCodec<T>.Title, goal);
    }

    /// <returns>As many bytes as our snapshot has.</returns>
    private static byte[] RequireEqual<T>(T state, IReadOnlyList<Codec<T>> codecs)
        where T : class, ISessionTracked
    {
        using StateSnapshot<T> snapshot = StateSnapshot.Capture(state);
        EqualWork.Require(state, snapshot.Restore(), Standings.Ours);
        foreach (Codec<T> codec in codecs)
        {
            codec.Write(state);
            EqualWork.Require(state, codec.Read(codec.Written), codec.Name);
        }

        return new byte[snapshot.ByteCount];
    }
}

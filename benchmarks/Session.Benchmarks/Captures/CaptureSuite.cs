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
        A state into bytes, again and again, each contender into memory that it uses again; ours is `StateSnapshot.Capture` and `Dispose`. Ours gives each
        object its identity; of the others only Orleans keeps shared objects shared. "memcpy" copies as many bytes as our snapshot has.
        The ratio is to MemoryPack.
        """,
        Measure);

    private const string Reason =
        "Profiled: of some 38 ns for an object its row takes 6; the rest is its identity, its place in the work list, the call of its contract and its texts. Tried: types looked up once for an object, work lists without type checks (2.1 times MemoryPack before). Not tried: leaving texts to the writer.";

    private const string AllocationReason =
        "The snapshot is an object that the game holds, and what it holds of the capture (roots, rows, buffers) are objects too; their number does not grow with the state.";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (Figure figure in Of(StateMaker.Player(), Codecs.OfPlayer(), effort, "S", new Goal(Standings.Ours, 0.40)
        {
            Reason = "What a capture costs whatever it holds (a lock, the identity space, the snapshot's own objects) is more than what twenty scalars cost.",
            AllocatesNothing = true,
            AllocationReason = AllocationReason,
        }))
            yield return figure;
        foreach (StateSize size in StateSize.All)
        {
            var goal = new Goal(Standings.Ours, size.Entities == StateMaker.Medium ? 0.42 : 0.52)
            {
                Reason = Reason,
                AllocatesNothing = true,
                AllocationReason = AllocationReason,
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
        var contenders = new List<Contender> { new(Standings.Ours, () => StateSnapshot.Capture(state).Dispose()) };
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

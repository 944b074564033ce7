using System;
using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Diffs;

/// <summary>Small steps back and forth in the objects that are there.</summary>
internal static class RollbackSuite
{
    public static readonly Suite Suite = new(
        "rollback",
        "Rollback by a delta",
        """
        Three fields of one entity in a hundred back, and the next time forth again, in the live objects; each delta was made before. MemoryPack has no
        deltas: it overwrites the whole state. The ratio is to that.
        """,
        Measure);

    private static Goal Goal => new(Standings.Ours, 0.01)
    {
        Reason = "Tried: plans kept on the delta, rows written around texts, objects and collections, nothing kept for undoing where nothing can fail (0.48 and 0.22 before). What is left for each entity is to find it, to capture its numbers, to hold those that change against the base and to write them back; of L, memory that lies nowhere near.",
        AllocatesNothing = true,
        AllocationReason = "More than numbers and references changed, or code of the game runs: then rows are rebuilt, and kept for undoing.",
    };

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (StateSize size in new[] { StateSize.Medium, StateSize.Large })
        {
            Mission first = size.Make();
            Mission second = size.Make();
            StateChanges.Play(second, new Random(1));
            (Contender ours, Mission live) = Ours(size);
            (Contender theirs, Func<Mission> overwritten) = Theirs(size, first, second);
            foreach (Mission expected in new[] { second, first })
            {
                ours.Run();
                EqualWork.Require(expected, live, ours.Name);
                theirs.Run();
                EqualWork.Require(expected, overwritten(), theirs.Name);
            }

            foreach (Figure figure in Standings.Of(
                new Contest(effort).Hold(ours, theirs), size.Name, theirs.Name, Goal))
                yield return figure;
        }
    }

    private static (Contender Contender, Mission Live) Ours(StateSize size)
    {
        Mission live = size.Make();
        StateSnapshot<Mission> before = StateSnapshot.Capture(live);
        StateChanges.Play(live, new Random(1));
        StateSnapshot<Mission> after = StateSnapshot.Capture(live);
        before.RestoreInto(live);
        StateDelta<Mission> forth = before.DiffTo(after);
        StateDelta<Mission> back = after.DiffTo(before);
        bool isForth = false;
        return (new Contender(Standings.Ours, () => ((isForth = !isForth) ? forth : back).ApplyTo(live)), live);
    }

    private static (Contender Contender, Func<Mission> Live) Theirs(StateSize size, Mission first, Mission second)
    {
        Mission live = size.Make();
        var codec = new MemoryPackCodec<Mission>();
        byte[] BytesOf(Mission mission)
        {
            codec.Write(mission);
            return codec.Written.ToArray();
        }

        byte[] one = BytesOf(first);
        byte[] two = BytesOf(second);
        bool isSecond = false;
        return (new Contender(codec.Name, () => codec.Overwrite((isSecond = !isSecond) ? two : one, ref live)), () => live);
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Benchmarks.Restores;

/// <summary>A state back into the objects that are there, as a rollback does it.</summary>
internal static class RestoreInPlaceSuite
{
    public static readonly Suite Suite = new(
        "in-place",
        "Restore in place",
        """
        Two states by turns into the same live objects. Between them every entity moved, and numbers alone differ: nothing structural. MemoryPack
        deserializes into the existing root ("overwrite"), and makes new entities where it does. The codec written by hand writes into what is there.
        The ratio is to MemoryPack's overwriting.
        """,
        Measure);

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (Figure figure in Of(StateMaker.Player, StateChanges.Move, Codecs.OfPlayer(), effort, "S", Of(0.25)))
            yield return figure;
        foreach ((StateSize size, Goal[] goals) in new[] { (StateSize.Medium, new[] { Of(0.35) }), (StateSize.Large, []) })
        {
            foreach (Figure figure in Of(size.Make, StateChanges.Move, Codecs.OfMission(), effort, size.Name, goals))
                yield return figure;
        }
    }

    private static Goal Of(double target) => new(Standings.Ours, target)
    {
        Reason = "Tried: buffers and plans that a space keeps, texts compared without being decoded, dictionaries filled in place, texts that cannot be the same told by their lengths (26 times MemoryPack before). What is left is a look at each object by its identity and a comparison of each member; of S, the two tables that lead from a root to its space.",
        AllocatesNothing = true,
        AllocationReason = "Something structural changed, or code of the game runs: such a restore keeps what it would have to undo.",
    };

    private static IEnumerable<Figure> Of<T>(
        Func<T> make, Action<T> move, IReadOnlyList<Codec<T>> codecs, Effort effort, string work, params Goal[] goals)
        where T : class, ISessionTracked, new()
    {
        T first = make();
        T second = make();
        move(second);
        var contenders = new List<(Contender Contender, Func<T> State)> { Ours(make(), move) };
        foreach (Codec<T> codec in codecs.Where(static codec => codec.CanOverwrite))
            contenders.Add(Peer(codec, first, second));

        // The first call brings the second state, the next one the first, and so on.
        foreach ((Contender contender, Func<T> state) in contenders)
        {
            contender.Run();
            EqualWork.Require(second, state(), contender.Name);
            contender.Run();
            EqualWork.Require(first, state(), contender.Name);
        }

        return Standings.Of(
            new Contest(effort).Hold(contenders.Select(static pair => pair.Contender).ToArray()), work, MemoryPackCodec<T>.Title, goals);
    }

    private static (Contender Contender, Func<T> State) Ours<T>(T live, Action<T> move)
        where T : class, ISessionTracked
    {
        StateSnapshot<T> first = StateSnapshot.Capture(live);
        move(live);
        StateSnapshot<T> second = StateSnapshot.Capture(live);
        first.RestoreInto(live);
        bool isSecond = false;
        return (new Contender(Standings.Ours, () => ((isSecond = !isSecond) ? second : first).RestoreInto(live)), () => live);
    }

    private static (Contender Contender, Func<T> State) Peer<T>(Codec<T> codec, T first, T second)
        where T : class, new()
    {
        byte[] BytesOf(T state)
        {
            codec.Write(state);
            return codec.Written.ToArray();
        }

        byte[] one = BytesOf(first);
        byte[] two = BytesOf(second);
        bool isSecond = false;

        // Empty at first, so that a codec which leaves a member out is found out.
        var live = new T();
        return (new Contender(codec.Name, () => codec.Overwrite((isSecond = !isSecond) ? two : one, ref live)), () => live);
    }
}

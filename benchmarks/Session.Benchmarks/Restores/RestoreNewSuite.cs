using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;
using SessionFlow.Tracking;

namespace Session.Benchmarks.Restores;

/// <summary>New objects of a state in bytes.</summary>
internal static class RestoreNewSuite
{
    public static readonly Suite Suite = new(
        "new",
        "Restore new",
        """
        New objects of a snapshot that the process holds; and of a file, which is checked whole before the first object is made, each length, identity
        and reference of it, and knows what the others' bytes do not say. The ratio is to MemoryPack.
        """,
        Measure);

    private const string FromFile = "Session, from a file";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach (Figure figure in Of(StateMaker.Player(), Codecs.OfPlayer(), effort, "S"))
            yield return figure;
        foreach (StateSize size in new[] { StateSize.Medium, StateSize.Large })
        {
            foreach (Figure figure in Of(size.Make(), Codecs.OfMission(), effort, size.Name))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Of<T>(T state, IReadOnlyList<Codec<T>> codecs, Effort effort, string work)
        where T : class, ISessionTracked
    {
        using StateSnapshot<T> snapshot = StateSnapshot.Capture(state);
        byte[] file = snapshot.ToArray();
        T made = state;
        var contenders = new List<Contender>
        {
            new(Standings.Ours, () => made = snapshot.Restore()),
            new(FromFile, () => made = StateSnapshot.Load<T>(file).Restore()),
        };
        foreach (Codec<T> codec in codecs)
        {
            codec.Write(state);
            contenders.Add(new Contender(codec.Name, () => made = codec.Read(codec.Written)));
        }

        foreach (Contender contender in contenders)
        {
            contender.Run();
            EqualWork.Require(!ReferenceEquals(made, state), $"{contender.Name} made no new state.");
            EqualWork.Require(state, made, contender.Name);
        }

        return Standings.Of(new Contest(effort).Hold(contenders), work, MemoryPackCodec<T>.Title, new Goal(Standings.Ours, 1)
        {
            Reason = "Tried: rows that lead nowhere are not walked, objects made table by table where no constructor needs another, dictionaries sized at once, ASCII texts widened in one go (24 times MemoryPack before, then 2.5), what a space knows of an object in 32 bytes instead of 40 (1.8 before). Tried without gain: objects made a table at a time, with one guard for all. The rest is the objects' identities, and for S what a restore makes whatever it restores: a space of its own, lists, the entry that leads from the root to the space.",
        });
    }
}

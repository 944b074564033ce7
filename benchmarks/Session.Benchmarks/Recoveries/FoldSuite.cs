using System;
using System.Collections.Generic;
using System.Linq;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Recoveries;

/// <summary>What a player waits for after a crash, apart from reading the disk.</summary>
internal static class FoldSuite
{
    public static readonly Suite Suite = new(
        "fold",
        "Fold a journal and restore",
        $"""
        A snapshot of 1 MiB ({Entities:N0} entities) and {Deltas:N0} deltas, each of three fields of {EntitiesOfADelta} entities, become one state, and that new objects. "From bytes" reads
        snapshot and deltas as they are on the disk before, and checks all that they hold.
        """,
        Measure);

    private const int Entities = 9_800;
    private const int Deltas = 1_000;
    private const int EntitiesOfADelta = 10;
    private const double MostMilliseconds = 50;

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        Mission mission = StateMaker.Mission(Entities);
        using StateSnapshot<Mission> first = StateSnapshot.Capture(mission);
        StateDelta<Mission>[] deltas = Play(mission, first);
        byte[] file = first.ToArray();
        byte[][] journal = deltas.Select(static delta => delta.ToArray()).ToArray();
        Mission made = mission;
        Contender[] contenders =
        [
            new("fold and restore", () =>
            {
                using StateSnapshot<Mission> last = first.Apply(deltas);
                made = last.Restore();
            }),
            new("fold alone", () => first.Apply(deltas).Dispose()),
            new("from bytes", () =>
            {
                using StateSnapshot<Mission> read = StateSnapshot.Load<Mission>(file);
                using StateSnapshot<Mission> last = read.Apply(journal.Select(static bytes => StateDelta.Load<Mission>(bytes)));
                made = last.Restore();
            }),
        ];
        foreach (Contender contender in contenders)
        {
            contender.Run();
            EqualWork.Require(mission, contender == contenders[1] ? mission : made, contender.Name);
        }

        yield return new Figure("the snapshot", first.ByteCount / 1024.0, "KB");
        yield return new Figure("the deltas", journal.Sum(static bytes => bytes.Length) / 1024.0, "KB");
        foreach (Outcome outcome in new Contest(effort).Hold(contenders))
        {
            yield return new Figure(outcome.Name, outcome.Microseconds / 1000, "ms", outcome.Name == contenders[1].Name ? null : MostMilliseconds)
            {
                Allocated = outcome.Bytes,
                Reason = "Folding is the smaller part. The rest reads and checks every length, identity and reference of the file, and makes the objects as a new restore does.",
            };
        }
    }

    private static StateDelta<Mission>[] Play(Mission mission, StateSnapshot<Mission> first)
    {
        var random = new Random(1);
        var deltas = new StateDelta<Mission>[Deltas];
        StateSnapshot<Mission> last = first;
        for (int i = 0; i < Deltas; i++)
        {
            for (int entity = 0; entity < EntitiesOfADelta; entity++)
                StateChanges.Play(mission.Entities[random.Next(Entities)], random);
            StateSnapshot<Mission> next = StateSnapshot.Capture(mission);
            deltas[i] = last.DiffTo(next);
            if (last != first)
                last.Dispose();
            last = next;
        }

        last.Dispose();
        return deltas;
    }
}

using System;
using System.Collections.Generic;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Diffs;

/// <summary>How many bytes a change becomes.</summary>
internal static class DeltaSizeSuite
{
    public static readonly Suite Suite = new(
        "deltas",
        "Size of a delta",
        $"""
        Bytes, counted. "Fields" changes a vector and two numbers, together {StateChanges.ChangedBytes} bytes, of one entity in a hundred; the ratio is to these bytes alone, without
        saying where they are. "Insert" puts one entity into the middle of the list and makes one name longer; the ratio is to what the entity adds to a
        snapshot and the bytes of the name. Every delta has a header, which names its history, schema, base and result.
        """,
        static _ => Measure());

    private const string LongerName = "The ship that was called otherwise";

    private static IEnumerable<Figure> Measure()
    {
        Mission still = StateMaker.Mission(StateMaker.Medium);
        using (StateSnapshot<Mission> snapshot = StateSnapshot.Capture(still))
            yield return new Figure("a delta that says nothing", snapshot.DiffTo(snapshot).ByteCount, "B");
        foreach (StateSize size in new[] { StateSize.Medium, StateSize.Large })
        {
            foreach (Figure figure in Fields(size))
                yield return figure;
            foreach (Figure figure in Insert(size))
                yield return figure;
        }
    }

    private static IEnumerable<Figure> Fields(StateSize size)
    {
        Mission mission = size.Make();
        double raw = mission.Entities.Count / 100 * StateChanges.ChangedBytes;
        (int ours, int byBytes, _) = Change(mission, () => StateChanges.Play(mission, new Random(1)));
        yield return new Figure($"{size.Name}, fields: Session", ours, "B", 1.2)
        {
            Ratio = ours / raw,
            Reason = "The header is most of a small delta, and each row says whose it is and which members follow.",
        };
        yield return new Figure($"{size.Name}, fields: byte comparison", byBytes, "B") { Ratio = byBytes / raw };
    }

    private static IEnumerable<Figure> Insert(StateSize size)
    {
        Mission mission = size.Make();
        Entity entity = StateMaker.Entity(number: 777_777, new Random(4));
        int middle = mission.Entities.Count / 2;
        (_, _, int added) = Change(mission, () => mission.Entities.Insert(middle, entity));
        mission.Entities.RemoveAt(middle);
        (int ours, int byBytes, _) = Change(mission, () =>
        {
            mission.Entities.Insert(middle, entity);
            mission.Entities[middle / 2].Name = LongerName;
        });
        double least = added + LongerName.Length;
        yield return new Figure($"{size.Name}, insert: Session", ours, "B", 2) { Ratio = ours / least };
        yield return new Figure($"{size.Name}, insert: byte comparison", byBytes, "B") { Ratio = byBytes / least };
    }

    /// <returns>The size of the delta in both ways, and what the snapshot grew by.</returns>
    private static (int Ours, int ByBytes, int Added) Change(Mission mission, Action change)
    {
        var comparison = new ByteComparison();
        comparison.Take(mission);
        using StateSnapshot<Mission> before = StateSnapshot.Capture(mission);
        change();
        comparison.Take(mission);
        using StateSnapshot<Mission> after = StateSnapshot.Capture(mission);
        StateDelta<Mission> delta = before.DiffTo(after);
        using StateSnapshot<Mission> led = before.Apply(delta);
        EqualWork.Require(led.Equals(after), "a delta does not lead to the state that it was made of.");
        return (delta.ByteCount, comparison.PatchLength, after.ByteCount - before.ByteCount);
    }
}

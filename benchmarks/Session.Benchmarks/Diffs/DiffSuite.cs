using System;
using System.Collections.Generic;
using System.Text;
using JsonDiffPatchDotNet;
using KellermanSoftware.CompareNetObjects;
using Newtonsoft.Json.Linq;
using Session.Benchmarks.Contests;
using Session.Benchmarks.Peers;
using Session.Benchmarks.Reports;
using Session.Benchmarks.States;
using SessionFlow;

namespace Session.Benchmarks.Diffs;

/// <summary>What changed since the last copy of the state.</summary>
internal static class DiffSuite
{
    public static readonly Suite Suite = new(
        "diffs",
        "Capture and diff",
        $"""
        Three fields of one entity in a hundred change; then a copy of the state is taken and compared with the last one. "{ByBytes}" writes the state
        and notes the ranges that differ; CompareNETObjects takes a copy by MemoryPack and walks both by reflection; JsonDiffPatch.Net takes the JSON, and
        does not get to the end with state L. "Diff alone" is the part that runs off the game's thread, of two snapshots that are in order and hashed:
        the writer hashes each state once, for the file as well. The ratio is to "{ByBytes}".
        """,
        Measure);

    private const string ByBytes = MemoryPackCodec<Mission>.Title + " + byte comparison";
    private const string DiffAlone = "Session, diff alone";

    private const string BothReason =
        "On one thread here; in a game the writer's takes all but the capture. Tried: a delta gives its base back, tables are sorted each on its own, what stands side by side is copied at once; that won back what writing the texts costs here, which the capture leaves to the reader, and no more (2.8 and 2.4 before). Profiled: putting texts and entries in their places costs several times what the capture does.";

    private const string AloneReason = "Tried: going from one difference to the next over all rows at once, no look at variable parts that are the same (0.28 and 0.44 before, with the later state's hash), 512 bytes compared at once (0.18 and 0.20 before). What is left of L is reading both states once from memory; asking for them ahead brought nothing.";

    private static IEnumerable<Figure> Measure(Effort effort)
    {
        foreach ((StateSize size, double both, double alone) in new[] { (StateSize.Medium, 0.50, 0.15), (StateSize.Large, 0.60, 0.12) })
        {
            Mission mission = size.Make();
            var random = new Random(1);
            var contenders = new List<Contender> { Ours(mission, random), OursAlone(mission), Bytes(mission, random), Objects(mission, random) };
            if (size == StateSize.Medium)
                contenders.Add(Json(mission, random));

            IReadOnlyList<Outcome> outcomes = new Contest(effort) { BeforeRound = () => StateChanges.Play(mission, random) }.Hold(contenders);
            foreach (Figure figure in Standings.Of(outcomes, size.Name, ByBytes, new Goal(Standings.Ours, both) { Reason = BothReason }, new Goal(DiffAlone, alone) { Reason = AloneReason }))
                yield return figure;
        }
    }

    private static Contender Ours(Mission mission, Random random)
    {
        StateSnapshot<Mission> last = StateSnapshot.Capture(mission);
        StateChanges.Play(mission, random);
        StateSnapshot<Mission> next = StateSnapshot.Capture(mission);
        using (StateSnapshot<Mission> led = last.Apply(last.DiffTo(next)))
            EqualWork.Require(mission, led.Restore(), Standings.Ours);
        return new Contender(Standings.Ours, () =>
        {
            next = StateSnapshot.Capture(mission);
            last.DiffTo(next).Dispose();
        })
        {
            After = () =>
            {
                last.Dispose();
                last = next;
            },
        };
    }

    private static Contender OursAlone(Mission mission)
    {
        StateSnapshot<Mission> last = StateSnapshot.Capture(mission);
        StateSnapshot<Mission>? next = null;
        return new Contender(DiffAlone, () => last.DiffTo(next!).Dispose())
        {
            Before = () =>
            {
                next = StateSnapshot.Capture(mission);
                EqualWork.Require(next.ByteCount > 0 && last.ByteCount > 0, "a snapshot is empty.");
                _ = (next.GetHashCode(), last.GetHashCode());
            },
            After = () =>
            {
                last.Dispose();
                last = next!;
            },
        };
    }

    private static Contender Bytes(Mission mission, Random random)
    {
        var comparison = new ByteComparison();
        comparison.Take(mission);
        byte[] before = comparison.Last();
        StateChanges.Play(mission, random);
        comparison.Take(mission);
        EqualWork.Require(mission, comparison.Patched(before), ByBytes);
        return new Contender(ByBytes, () => comparison.Take(mission));
    }

    private static Contender Objects(Mission mission, Random random)
    {
        var codec = new MemoryPackCodec<Mission>();
        var logic = new CompareLogic(new ComparisonConfig { MaxDifferences = int.MaxValue, CompareProperties = false });
        Mission Copy()
        {
            codec.Write(mission);
            return codec.Read(codec.Written);
        }

        Mission last = Copy();
        StateChanges.Play(mission, random);
        int members = mission.Entities.Count / 100 * 5;
        EqualWork.Require(logic.Compare(last, Copy()).Differences.Count == members, "CompareNETObjects found another number of differences.");
        return new Contender("CompareNETObjects", () =>
        {
            Mission next = Copy();
            logic.Compare(last, next);
            last = next;
        });
    }

    private static Contender Json(Mission mission, Random random)
    {
        var codec = new JsonCodec<Mission>(StateJson.Default.Mission);
        var differ = new JsonDiffPatch();
        JToken Copy()
        {
            codec.Write(mission);
            return JToken.Parse(Encoding.UTF8.GetString(codec.Written.Span));
        }

        JToken last = Copy();
        StateChanges.Play(mission, random);
        JToken after = Copy();
        EqualWork.Require(JToken.DeepEquals(differ.Patch(last, differ.Diff(last, after)), after), "JsonDiffPatch.Net leads to another state.");
        return new Contender("JsonDiffPatch.Net", () =>
        {
            JToken next = Copy();
            differ.Diff(last, next);
            last = next;
        });
    }
}

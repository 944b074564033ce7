using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Numerics;
using SessionFlow;
using Xunit.Abstractions;

namespace Session.Integration.Tests.Deltas;

/// <summary>A delta is as small as the change, whatever the size of the collection that changed.</summary>
public sealed class DeltaSizeTests(ITestOutputHelper output)
{
    private const int Many = 10_000;
    private const int Header = 96;

    public static TheoryData<string, int> Changes() => new()
    {
        { "one insert at the front of 10,000 references", 150 },
        { "one removal from the middle of 10,000 references", 150 },
        { "one reference moved from the front to the end", 150 },
        { "10,000 references reversed", 21_000 },
        { "10,000 references in another order", 32_000 },
        { "one field of one of 20,000 entities", 150 },
        { "one changed field of one of 10,000 structs in a list", 150 },
        { "one struct moved among 10,000", 150 },
        { "one text appended to 10,000", 150 },
        { "one text of 10,000 changed in the middle", 150 },
        { "two texts far apart swapped", 150 },
        { "one number in an array of 10,000", 150 },
        { "one byte in an array of a million", 150 },
        { "one number appended to the last of 1,000 lists", 150 },
        { "one changed entry of a 1,000-entry dictionary", 150 },
        { "one entry added to a 1,000-entry dictionary", 150 },
        { "one entry removed from a 1,000-entry dictionary", 150 },
        { "one number appended to one of 1,000 lists in a dictionary", 150 },
        { "one letter in a text of a million", 150 },
        { "one number at each of a hundred places among 10,000", 1_000 },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void ForAChange_WhenDiffed_TheDeltaIsAsSmall(string change, int limit)
    {
        Fleet fleet = Full();
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        Make(change, fleet);
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        var watch = Stopwatch.StartNew();
        StateDelta<Fleet> delta = before.DiffTo(after);
        output.WriteLine($"{change}: {delta.ByteCount} bytes of {after.ByteCount:N0}, {watch.Elapsed.TotalMilliseconds:N1} ms");
        Assert.False(delta.IsEmpty);
        Assert.InRange(delta.ByteCount, Header + 1, limit);
        Assert.True(before.Apply(StateDelta.Load<Fleet>(delta.ToArray())).Equals(after));
        Assert.True(after.Apply(after.DiffTo(before)).Equals(before));
    }

    public static TheoryData<string> Adversaries() => new() { "two values", "one value and another length", "periodic", "shuffled", "all new", "sorted", "blocks" };

    [Theory]
    [MemberData(nameof(Adversaries))]
    public void ForAdversarialSequences_WhenDiffed_TimeIsBoundedAndNothingIsLargerThanWhole(string kind)
    {
        var random = new Random(5);
        var fleet = new Fleet();
        (fleet.Numbers, List<int> next) = Sequences(kind, random, 300_000);
        StateSnapshot<Fleet> before = StateSnapshot.Capture(fleet);
        fleet.Numbers = next;
        StateSnapshot<Fleet> after = StateSnapshot.Capture(fleet);
        _ = before.ByteCount + after.ByteCount;
        var watch = Stopwatch.StartNew();
        StateDelta<Fleet> delta = before.DiffTo(after);
        watch.Stop();
        output.WriteLine($"{kind}: {delta.ByteCount:N0} bytes of {after.ByteCount:N0}, {watch.Elapsed.TotalMilliseconds:N0} ms");
        Assert.InRange(delta.ByteCount, 1, after.ByteCount + Header + 64);

        // Comparing each element with each other takes longer anywhere; what is near linear takes less than a second when alone.
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
        Assert.True(before.Apply(delta).Equals(after));
    }

    private static (List<int> Old, List<int> New) Sequences(string kind, Random random, int count)
    {
        List<int> old = Enumerable.Range(0, count).Select(i => kind switch
        {
            "two values" => random.Next(2),
            "one value and another length" => 0,
            "periodic" => i % 7,
            _ => i,
        }).ToList();
        List<int> next = kind switch
        {
            "two values" => Enumerable.Range(0, count).Select(_ => random.Next(2)).ToList(),
            "one value and another length" => Enumerable.Repeat(0, count / 2).Concat([1]).Concat(Enumerable.Repeat(0, count)).ToList(),
            "periodic" => Enumerable.Range(0, count).Select(static i => i % 11).ToList(),
            "shuffled" => old.OrderBy(_ => random.Next()).ToList(),
            "all new" => old.Select(static i => ~i).ToList(),
            "sorted" => old.OrderByDescending(static i => i).ToList(),
            _ => old.Chunk(1000).OrderBy(_ => random.Next()).SelectMany(static chunk => chunk).ToList(),
        };
        return (old, next);
    }

    private static Fleet Full()
    {
        var fleet = new Fleet
        {
            Text = new string('x', 1_000_000),
            Grid = Enumerable.Range(0, Many).ToArray(),
            Map = new byte[1_000_000],
            Numbers = Enumerable.Range(0, Many).ToList(),
        };
        for (int i = 0; i < 2 * Many; i++)
            fleet.Vessels.Add(new Vessel { Id = i, Hull = 100, Position = new Vector3(i, 0, 0), Callsign = "Vessel " + i });
        fleet.Vessels.RemoveRange(Many, Many);
        fleet.Vessels[0].Leader = new Vessel();
        for (int i = 0; i < Many; i++)
        {
            fleet.Berths.Add(new Berth { Number = i, Since = i * 7L, Name = "Berth " + i, Holder = fleet.Vessels[i] });
            fleet.Log.Add("Entry number " + i);
        }

        for (int i = 0; i < 1000; i++)
        {
            fleet.Nested.Add(Enumerable.Range(i, 20).ToList());
            fleet.Kills["Pilot " + i] = i;
            fleet.Scores["Pilot " + i] = Enumerable.Range(i, 20).ToList();
            fleet.ByNumber[i] = new Berth { Number = i };
        }

        return fleet;
    }

    private static void Make(string change, Fleet fleet)
    {
        switch (change)
        {
            case "one insert at the front of 10,000 references":
                fleet.Vessels.Insert(0, fleet.Vessels[5].Leader ?? fleet.Vessels[0].Leader!);
                break;
            case "one removal from the middle of 10,000 references":
                fleet.Vessels.RemoveAt(5000);
                break;
            case "one reference moved from the front to the end":
                Move(fleet.Vessels, 0, Many - 1);
                break;
            case "10,000 references reversed":
                fleet.Vessels.Reverse();
                break;
            case "10,000 references in another order":
                var random = new Random(3);
                Vessel[] order = fleet.Vessels.OrderBy(_ => random.Next()).ToArray();
                fleet.Vessels.Clear();
                fleet.Vessels.AddRange(order);
                break;
            case "one field of one of 20,000 entities":
                fleet.Vessels[7777].Hull--;
                break;
            case "one changed field of one of 10,000 structs in a list":
                Berth berth = fleet.Berths[4321];
                berth.Since++;
                fleet.Berths[4321] = berth;
                break;
            case "one struct moved among 10,000":
                Move(fleet.Berths, 100, 9000);
                break;
            case "one text appended to 10,000":
                fleet.Log.Add("Something new");
                break;
            case "one text of 10,000 changed in the middle":
                fleet.Log[500] = "Entry nimber 500";
                break;
            case "two texts far apart swapped":
                (fleet.Log[10], fleet.Log[9000]) = (fleet.Log[9000], fleet.Log[10]);
                break;
            case "one number in an array of 10,000":
                fleet.Grid[5000] = -1;
                break;
            case "one byte in an array of a million":
                fleet.Map[500_000] = 1;
                break;
            case "one number appended to the last of 1,000 lists":
                fleet.Nested[999]!.Add(1);
                break;
            case "one changed entry of a 1,000-entry dictionary":
                fleet.Kills["Pilot 77"]++;
                break;
            case "one entry added to a 1,000-entry dictionary":
                fleet.Kills["Maverick"] = 1;
                break;
            case "one entry removed from a 1,000-entry dictionary":
                fleet.Kills.Remove("Pilot 500");
                break;
            case "one number appended to one of 1,000 lists in a dictionary":
                fleet.Scores["Pilot 77"].Add(3);
                break;
            case "one letter in a text of a million":
                fleet.Text = string.Concat(fleet.Text.AsSpan(0, 500_000), "y", fleet.Text.AsSpan(500_001));
                break;
            case "one number at each of a hundred places among 10,000":
                for (int i = 0; i < Many; i += 100)
                    fleet.Numbers[i] = -1;
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(change), change, "Unknown.");
        }
    }

    private static void Move<T>(List<T> list, int from, int to)
    {
        T item = list[from];
        list.RemoveAt(from);
        list.Insert(to, item);
    }
}

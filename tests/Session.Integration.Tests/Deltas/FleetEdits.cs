using System;
using System.Collections.Generic;
using System.Linq;

namespace Session.Integration.Tests.Deltas;

/// <summary>Changes of a fleet by chance: inserts, removals, moves, reorders, new, changed and dropped values of every part.</summary>
internal static class FleetEdits
{
    public static void Step(Fleet fleet, Random random)
    {
        switch (random.Next(16))
        {
            case 0:
                fleet.Tick++;
                break;
            case 1:
                fleet.Text = Text(random);
                break;
            case 2:
                Edit(fleet.Vessels, random, () => new Vessel { Id = random.Next(1000), Callsign = Text(random) });
                break;
            case 3 when fleet.Vessels.Count > 0:
                Vessel vessel = fleet.Vessels[random.Next(fleet.Vessels.Count)];
                vessel.Hull = random.Next();
                vessel.Callsign = Text(random);
                vessel.Leader = fleet.Vessels[random.Next(fleet.Vessels.Count)];
                break;
            case 4:
                Edit(fleet.Berths, random, () => Berth(fleet, random));
                break;
            case 5:
                Edit(fleet.Log, random, () => random.Next(5) == 0 ? null : Text(random));
                break;
            case 6:
                Edit(fleet.Numbers, random, () => random.Next(4));
                break;
            case 7:
                Edit(fleet.Nested, random, () => random.Next(5) == 0 ? null : Enumerable.Range(0, random.Next(6)).ToList());
                break;
            case 8 when fleet.Nested.Count > 0:
                if (fleet.Nested[random.Next(fleet.Nested.Count)] is { } inner)
                    Edit(inner, random, random.Next);
                break;
            case 9:
                List<int> grid = fleet.Grid.ToList();
                Edit(grid, random, random.Next);
                fleet.Grid = grid.ToArray();
                break;
            case 10:
                List<byte> map = fleet.Map.ToList();
                Edit(map, random, () => (byte)random.Next(3));
                fleet.Map = map.ToArray();
                break;
            case 11:
                if (!fleet.Kills.Remove("Pilot " + random.Next(20)))
                    fleet.Kills["Pilot " + random.Next(20)] = random.Next(4);
                break;
            case 12:
                if (!fleet.Scores.Remove("Pilot " + random.Next(20)))
                    fleet.Scores["Pilot " + random.Next(20)] = Enumerable.Range(0, random.Next(6)).ToList();
                break;
            case 13:
                fleet.ByNumber[random.Next(30)] = Berth(fleet, random);
                break;
            case 14 when fleet.Nested.Count > 1:
                // One list in two places, or in two members.
                fleet.Nested[0] = random.Next(2) == 0 ? fleet.Numbers : fleet.Nested[1];
                break;
            default:
                fleet.Best = random.Next(3) == 0 ? null : Berth(fleet, random);
                break;
        }
    }

    private static Berth Berth(Fleet fleet, Random random) => new()
    {
        Number = random.Next(3),
        Since = random.Next(),
        Name = Text(random),
        Holder = fleet.Vessels.Count == 0 ? null : fleet.Vessels[random.Next(fleet.Vessels.Count)],
    };

    private static void Edit<T>(List<T> list, Random random, Func<T> make)
    {
        int at = random.Next(list.Count + 1);
        switch (random.Next(8))
        {
            case 0 or 1:
                list.Insert(at, make());
                break;
            case 2 when at < list.Count:
                list.RemoveAt(at);
                break;
            case 3 when at < list.Count:
                T moved = list[at];
                list.RemoveAt(at);
                list.Insert(random.Next(list.Count + 1), moved);
                break;
            case 4:
                list.Reverse();
                break;
            case 5 when at < list.Count:
                list[at] = make();
                break;
            case 6 when random.Next(6) == 0:
                list.Clear();
                break;
            default:
                for (int i = random.Next(20); i >= 0; i--)
                    list.Insert(random.Next(list.Count + 1), make());
                break;
        }
    }

    private static string Text(Random random) => string.Concat(Enumerable.Repeat("ä-long-name-", random.Next(4))) + random.Next(50);
}

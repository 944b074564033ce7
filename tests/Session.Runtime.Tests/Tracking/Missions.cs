using System;
using System.Collections.Generic;
using System.Numerics;
using HandWritten;

namespace SessionFlow.Tests.Tracking;

/// <summary>States for the laws: one that has everything in it, and random steps from it.</summary>
internal static class Missions
{
    public static Mission Full()
    {
        var mission = new Mission
        {
            Name = "Ad astra \u00e4\ud83d\ude80",
            Score = 7,
            Waves = [1, 2, 3],
            Grid = [[1], [], [2, 3]],
            Started = new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc),
            Bonus = 5,
        };
        mission.Burn(1.5f);
        var leader = new Wingman { Id = 1, Position = new Vector3(1, 2, 3), Stance = Stance.Attack };
        var second = new Wingman { Id = 2, Leader = leader, IsAlive = false };
        leader.Leader = second;
        mission.Wingmen.Add(leader);
        mission.Wingmen.Add(second);
        mission.Wingmen.Add(leader);
        mission.Kills["Scorpion"] = 3;
        mission.Kills["Mantis"] = 1;
        var grid = new HandWritten.Grid("main");
        var flak = new FlakTurret(grid) { Rounds = 12, Heat = 0.5f };
        grid.Turrets.Add(flak);
        mission.Turrets.Add(flak);
        var laser = new LaserTurret { Charge = 9, Label = "L" };
        laser.Targets.Add(second);
        mission.Turrets.Add(laser);
        mission.Loadout = new Loadout { Missiles = 4, Pod = "left" };
        mission.Loadout.Mods.Add(8);
        return mission;
    }

    public static void Step(Mission mission, Random random)
    {
        switch (random.Next(12))
        {
            case 0:
                mission.Score++;
                break;
            case 1:
                mission.Wingmen.Insert(random.Next(mission.Wingmen.Count + 1), new Wingman { Id = random.Next(), Position = new Vector3(random.Next(), 0, float.NaN) });
                break;
            case 2 when mission.Wingmen.Count > 0:
                mission.Wingmen.RemoveAt(random.Next(mission.Wingmen.Count));
                break;
            case 3:
                mission.Kills["enemy" + random.Next(20)] = random.Next();
                break;
            case 4:
                mission.Kills.Remove("enemy" + random.Next(20));
                break;
            case 5 when mission.Wingmen.Count > 1:
                mission.Wingmen[0].Leader = mission.Wingmen[random.Next(mission.Wingmen.Count)];
                break;
            case 6:
                mission.Turrets.Add(new LaserTurret { Charge = random.Next() });
                break;
            case 7 when mission.Turrets.Count > 1:
                mission.Turrets.Reverse();
                break;
            case 8:
                mission.Waves = random.Next(3) == 0 ? null : new int[random.Next(5)];
                break;
            case 9:
                mission.Grid = random.Next(3) == 0 ? null : [[random.Next()], []];
                break;
            case 10:
                mission.Name = random.Next(4) switch { 0 => null!, 1 => "", 2 => "a\ud800b", _ => "x" + random.Next() };
                break;
            default:
                mission.Loadout.Mods.Add(random.Next());
                mission.Bonus = random.Next(2) == 0 ? null : random.Next();
                break;
        }
    }

    public static IEnumerable<string> Differences(Mission a, Mission b)
    {
        if (a.Name != b.Name)
            yield return nameof(a.Name);
        if (a.Score != b.Score)
            yield return nameof(a.Score);
        if (a.Fuel != b.Fuel)
            yield return nameof(a.Fuel);
        if (a.Wingmen.Count != b.Wingmen.Count)
            yield return nameof(a.Wingmen);
        if (a.Kills.Count != b.Kills.Count)
            yield return nameof(a.Kills);
        if (a.Started != b.Started || a.Started.Kind != b.Started.Kind)
            yield return nameof(a.Started);
    }
}

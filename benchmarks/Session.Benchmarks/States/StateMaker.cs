using System;
using System.Globalization;
using System.Numerics;

namespace Session.Benchmarks.States;

/// <summary>Makes up the states. The same arguments give equal states, and objects that lie in memory as they were made.</summary>
internal static class StateMaker
{
    /// <summary>How many entities state M has.</summary>
    public const int Medium = 500;

    /// <summary>How many entities state L has.</summary>
    public const int Large = 20_000;

    private const int DictionarySize = 100;

    private static readonly string[] Squads = ["Alpha", "Beta", "Gamma", "Delta", "Epsilon", "Raiders", "Convoy", "Pirates"];

    public static Player Player() => new()
    {
        Level = 42,
        Health = 880,
        Mana = 310,
        Strength = 17,
        Wisdom = 12,
        Luck = 3,
        Experience = 1_250_000,
        Gold = 99_999,
        X = 128.5f,
        Y = 7.25f,
        Z = -42f,
        Yaw = 1.57f,
        Pitch = -0.2f,
        Stamina = 0.85f,
        PlayedSeconds = 36_000.125,
        IsMounted = true,
        Faction = 4,
        Title = 12,
        Mode = EntityMode.Patrol,
        Name = "Maverick",
        Home = "Harbour of the Old King",
        Slots = [1, 1, 2, 3, 5, 8, 13, 21, 34, 55],
    };

    /// <param name="entities">How many entities there are.</param>
    /// <param name="isShuffled">
    /// True for a list whose order has nothing to do with where its entities lie, as in a game that was played for a while.
    /// </param>
    public static Mission Mission(int entities, bool isShuffled = false)
    {
        var random = new Random(entities);
        var mission = new Mission
        {
            Title = "Destroy the Lucifer",
            Wave = 7,
            Clock = 1_234.5f,
            Weather = Sky(random),
            Economy = new Economy { Money = 1_000_000, Debt = 250_000, TaxRate = 0.19, Forecast = Sky(random) },
        };
        for (int i = 0; i < entities; i++)
            mission.Entities.Add(Entity(i, random));
        for (int i = 0; i < DictionarySize; i++)
        {
            mission.Kills.Add(Text("Ace", i), random.Next(100));
            mission.Threats.Add(i * 7, random.NextSingle());
            mission.Notes.Add(Text("Note", i), Text("seen near", i));
        }

        if (isShuffled)
            new Random(1).Shuffle(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(mission.Entities));
        return mission;
    }

    /// <summary>One more entity, as a list of some has it.</summary>
    public static Entity Entity(int number, Random random) => new()
    {
        Number = number,
        Health = random.Next(1000),
        Ammunition = random.Next(200),
        Shield = random.NextSingle(),
        Fuel = random.NextSingle() * 100,
        Heat = random.NextSingle(),
        Heading = random.NextSingle() * MathF.Tau,
        Position = Vector(random, 10_000),
        Velocity = Vector(random, 50),
        Mode = (EntityMode)random.Next(4),
        IsHostile = random.Next(2) == 0,
        Name = Text("Ship", number),
        Squad = Squads[random.Next(Squads.Length)],
        Order = random.Next(2) == 0 ? null : new Order { Kind = random.Next(5), Target = Vector(random, 10_000), Until = random.Next(3600) },
    };

    private static Weather Sky(Random random) => new() { Wind = Vector(random, 20), Rain = random.NextSingle(), Fog = random.NextSingle(), Season = random.Next(4) };

    private static Vector3 Vector(Random random, float size) =>
        new Vector3(random.NextSingle() - 0.5f, random.NextSingle() - 0.5f, random.NextSingle() - 0.5f) * size;

    private static string Text(string stem, int number) => string.Create(CultureInfo.InvariantCulture, $"{stem} {number}");
}

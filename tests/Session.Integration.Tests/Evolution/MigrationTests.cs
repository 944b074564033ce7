using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>What a migration may do with stored objects, and what is refused.</summary>
public sealed class MigrationTests
{
    [Fact]
    public void ForThreeVersions_WhenRead_EachFileEntersTheChainWhereItBelongs()
    {
        const string Today = """
            [SessionTracked(Version = 3)] public partial class Ship { public int A; public List<Ship> Others = new(); public string Trace = "made"; }
            """;
        const string Steps = """
            .Migrating("Game.Ship", 0, 1, s => s["Trace"] = StateNode.Of("01"))
            .Migrating("Game.Ship", 1, 2, s => s["Trace"] = StateNode.Of((s.Has("Trace") ? s["Trace"].Value : "") + "12"))
            .Migrating("Game.Ship", 2, 3, s => s["Trace"] = StateNode.Of((s.Has("Trace") ? s["Trace"].Value : "") + "23"))
            """;
        string[] traces = ["011223", "1223", "23", "kept"];
        for (int version = 0; version <= 3; version++)
        {
            byte[] file = Releases.Save(
                $$"""[SessionTracked(Version = {{version}})] public partial class Ship { public int A; public List<Ship> Others = new(); {{(version == 3 ? "public string Trace;" : "")}} }""",
                $$"""var ship = new Ship { A = 7 {{(version == 3 ? ", Trace = \"kept\"" : "")}} }; ship.Others.Add(ship);""");
            Assert.Equal($"7 {traces[version]} True", Releases.Load(file, Today, Steps, "$\"{ship.A} {ship.Trace} {ship.Others[0] == ship}\""));
        }
    }

    [Fact]
    public void ForAStepThatIsMissing_WhenRead_TheFileIsRefusedAndTheMessageSaysWhatToType()
    {
        byte[] file = Releases.Save("[SessionTracked(Version = 1)] public partial class Ship { public int A; }", "var ship = new Ship { A = 7 };");
        const string Today = "[SessionTracked(Version = 3)] public partial class Ship { public int A; }";
        Assert.Contains("SessionTypes.All.Migrating(\"Game.Ship\", 1, 3, ...)", Releases.Refuse(file, Today, "", "$\"{ship.A}\""), StringComparison.Ordinal);
        string half = Releases.Refuse(file, Today, ".Migrating(\"Game.Ship\", 1, 2, s => s[\"A\"] = StateNode.Of(1))", "$\"{ship.A}\"");
        Assert.Contains("version 2", half, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAClassThatIsSplit_WhenRead_EachObjectBecomesOneOfItsOwn()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public List<Turret> Turrets = new(); public Turret First; }
            [SessionTracked] public partial class Turret { public string Kind; public int Power; }
            """,
            "var ship = new Ship(); ship.First = new Turret { Kind = \"laser\", Power = 5 }; ship.Turrets.Add(new Turret { Kind = \"flak\", Power = 6 }); ship.Turrets.Add(ship.First);");
        Assert.Equal("Laser 50, Flak 6+1, Laser 50, True", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public List<Weapon> Turrets = new(); public Weapon First; }
            [SessionTracked] public abstract partial class Weapon { }
            [SessionTracked(Version = 1)] public partial class Laser : Weapon { public int Charge; public override string ToString() => "Laser " + Charge; }
            [SessionTracked] public partial class Flak : Weapon { public int Power; public int Rounds = 1; public override string ToString() => $"Flak {Power}+{Rounds}"; }
            """,
            """
            .Migrating("Game.Turret", 0, 1, t => t.Become((string)t.Remove("Kind").Value! == "laser" ? "Game.Laser" : "Game.Flak"))
            .Migrating("Game.Laser", 0, 1, t => t["Charge"] = StateNode.Of((int)t.Remove("Power").Value! * 10))
            """,
            "$\"{ship.First}, {string.Join(\", \", ship.Turrets)}, {ship.First == ship.Turrets[1]}\""));
    }

    [Fact]
    public void ForClassesThatAreMerged_WhenRead_EachBringsWhatItHas()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public Laser A; public Flak B; }
            [SessionTracked] public partial class Laser { public int Charge; }
            [SessionTracked] public partial class Flak { public int Rounds; }
            """,
            "var ship = new Ship { A = new Laser { Charge = 5 }, B = new Flak { Rounds = 6 } };");
        Assert.Equal("5 -2, -1 6", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public Turret A; public Turret B; }
            [SessionTracked(FormerNames = new[] { "Game.Laser", "Game.Flak" })] public partial class Turret { public int Charge = -1; public int Rounds = -2; }
            """,
            "",
            "$\"{ship.A.Charge} {ship.A.Rounds}, {ship.B.Charge} {ship.B.Rounds}\""));
    }

    [Fact]
    public void ForAnObjectThatIsSplit_WhenRead_TheNewObjectIsSharedAndGoesThroughItsOwnMigrations()
    {
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Ship { public int Power; public List<int> Log; public List<int> Same; public Ship Next; }",
            "var ship = new Ship { Power = 5, Log = new List<int> { 1 } }; ship.Same = ship.Log; ship.Next = new Ship { Power = 6, Log = ship.Log };");
        Assert.Equal("5 Game.Engine 9 True | 6 9 True True", Releases.Load(
            file,
            """
            [SessionTracked(Version = 1)] public partial class Ship { public Engine Engine; public Engine Spare; public List<int> Same; public Ship Next; }
            [SessionTracked(Version = 2)] public partial class Engine { public int Power; public List<int> Log; public int Wear = 3; public int Age = 9; }
            """,
            """
            .Migrating("Game.Ship", 0, 1, s =>
            {
                var engine = s.Make("Game.Engine", 1);
                engine["Force"] = s.Remove("Power");
                engine["Log"] = s.Remove("Log");
                s["Engine"] = engine.Reference;
                s["Spare"] = engine.Reference;
            })
            .Migrating("Game.Engine", 1, 2, e => e.Rename("Force", "Power"))
            """,
            """
            $"{ship.Engine.Power} {ship.Engine} {ship.Engine.Age} {ship.Engine == ship.Spare} | {ship.Next.Engine.Power} {ship.Next.Engine.Age} {ship.Engine.Log == ship.Same} {ship.Engine.Log == ship.Next.Engine.Log}"
            """));
    }

    [Fact]
    public void ForObjectsThatAreJoined_WhenRead_OneTakesWhatTheOtherHeld()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public Engine Engine; public List<Engine> Spares = new(); public Dictionary<Engine, int> Wear = new(); }
            [SessionTracked] public partial class Engine { public int Power; public List<int> Log; }
            """,
            "var ship = new Ship { Engine = new Engine { Power = 5, Log = new List<int> { 1, 2 } } }; ship.Spares.Add(ship.Engine); ship.Spares.Add(new Engine { Power = 7 }); ship.Wear[ship.Engine] = 1; ship.Wear[ship.Spares[1]] = 2;");
        Assert.Equal("5 2 | 7 | 2", Releases.Load(
            file,
            """
            [SessionTracked(Version = 1)] public partial class Ship { public int Power; public List<int> Log; public List<Engine> Spares = new(); public Dictionary<Engine, int> Wear = new(); }
            [SessionTracked(Version = 1)] public partial class Engine { public int Power; public List<int> Log; }
            """,
            """
            .Migrating("Game.Ship", 0, 1, s => { var engine = s.Find(s["Engine"]); s["Power"] = engine["Power"]; s["Log"] = engine["Log"]; })
            .Migrating("Game.Engine", 0, 1, e => { if ((int)e["Power"].Value! == 5) e.Delete(); })
            """,
            "$\"{ship.Power} {ship.Log.Count} | {string.Join(' ', ship.Spares.Select(e => e.Power))} | {string.Join(' ', ship.Wear.Values)}\""));
        Assert.Equal("Game.Engine: 1 objects were deleted by a migration", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public Engine Engine; }
            [SessionTracked(Version = 1)] public partial class Engine { public int Power; public List<int> Log; }
            """,
            ".Migrating(\"Game.Engine\", 0, 1, e => { if ((int)e[\"Power\"].Value! == 5) e.Delete(); })",
            "lost"));
    }

    [Fact]
    public void ForAClassThatBecameAStruct_WhenTheHolderIsMigrated_ItsMembersAreTaken()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public Engine Engine; }
            [SessionTracked] public partial class Engine { public int Power; public string Name; }
            """,
            "var ship = new Ship { Engine = new Engine { Power = 5, Name = \"E\" } };");
        Assert.Equal("5 E", Releases.Load(
            file,
            """
            [assembly: SessionRemoved("Game.Engine", "it is a struct now")]
            [SessionTracked(Version = 1)] public partial class Ship { public Engine Engine; }
            [SessionTracked] public partial struct Engine { public int Power; public string Name; }
            """,
            ".Migrating(\"Game.Ship\", 0, 1, s => s[\"Engine\"] = StateNode.OfStruct(s.Find(s[\"Engine\"]).ToArray()))",
            "$\"{ship.Engine.Power} {ship.Engine.Name}\""));
    }

    [Fact]
    public void ForAClassThatIsGone_WhenItsObjectsBecomeOthers_TheyAreRead()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public List<Crate> Crates = new(); }
            [SessionTracked] public partial class Crate { public int Mass; }
            """,
            "var ship = new Ship(); ship.Crates.Add(new Crate { Mass = 4 });");
        Assert.Equal("4", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public List<Container> Crates = new(); }
            [SessionTracked(Version = 2)] public partial class Container { public int Weight; }
            """,
            """
            .Migrating("Game.Crate", 0, 1, c => { c.Rename("Mass", "Weight"); c.Become("Game.Container", 2); })
            """,
            "$\"{ship.Crates[0].Weight}\""));
    }

    [Fact]
    public void ForStructs_WhenTheyStandInMembersElementsAndKeys_TheirMigrationsRunThere()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public Spot Here; public Spot? Maybe; public List<Spot> Spots = new(); public Dictionary<Spot, Spot> Map = new(); public HashSet<Spot> Set = new(); public Spot[][] Grid; }
            [SessionTracked] public partial struct Spot { public int X; }
            """,
            "Spot S(int x) => new Spot { X = x }; var ship = new Ship { Here = S(1), Maybe = S(2), Grid = new[] { new[] { S(3) } } }; ship.Spots.Add(S(4)); ship.Map[S(1)] = S(5); ship.Map[S(2)] = S(6); ship.Set.Add(S(7)); ship.Set.Add(S(8));");
        Assert.Equal("-1/k -2/k -3/k -4/k -5/k,-6/k -7/k,-8/k True", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public Spot Here; public Spot? Maybe; public List<Spot> Spots = new(); public Dictionary<Spot, Spot> Map = new(); public HashSet<Spot> Set = new(); public Spot[][] Grid; }
            [SessionTracked(Version = 2)] public partial struct Spot { public int Y; public string Kind; public Spot(int y) { Y = y; Kind = "k"; } public override string ToString() => Y + "/" + Kind; }
            """,
            """
            .Migrating("Game.Spot", 0, 1, s => s["Kind"] = StateNode.Of("k"))
            .Migrating("Game.Spot", 1, 2, s => s["Y"] = StateNode.Of(-(int)s.Remove("X").Value!))
            """,
            """
            $"{ship.Here} {ship.Maybe} {ship.Grid[0][0]} {ship.Spots[0]} {string.Join(',', ship.Map.Values.OrderBy(s => -s.Y))} {string.Join(',', ship.Set.OrderBy(s => -s.Y))} {ship.Map.ContainsKey(new Spot(-1))}"
            """));
    }

    [Fact]
    public void ForStructKeys_WhenAMigrationMakesTwoTheSame_TheFileIsRefused()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public Dictionary<Spot, int> Map = new(); }
            [SessionTracked] public partial struct Spot { public int X; }
            """,
            "var ship = new Ship(); ship.Map[new Spot { X = 1 }] = 1; ship.Map[new Spot { X = 2 }] = 2;");
        string message = Releases.Refuse(
            file,
            """
            [SessionTracked] public partial class Ship { public Dictionary<Spot, int> Map = new(); }
            [SessionTracked(Version = 1)] public partial struct Spot { public int X; }
            """,
            ".Migrating(\"Game.Spot\", 0, 1, s => s[\"X\"] = StateNode.Of(0))",
            "$\"{ship.Map.Count}\"");
        Assert.Contains("would lose an entry", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAStepOfABase_WhenRead_DerivedClassesTakeItUnlessTheyHaveTheirOwn()
    {
        byte[] file = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public List<Turret> Turrets = new(); }
            [SessionTracked] public abstract partial class Turret { public int Heat; }
            [SessionTracked] public partial class Laser : Turret { public int Charge; }
            [SessionTracked] public partial class Flak : Turret { public int Rounds; }
            """,
            "var ship = new Ship(); ship.Turrets.Add(new Laser { Heat = 1, Charge = 2 }); ship.Turrets.Add(new Flak { Heat = 3, Rounds = 4 });");
        Assert.Equal("10 2, 3 40", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Ship { public List<Turret> Turrets = new(); }
            [SessionTracked(Version = 1)] public abstract partial class Turret { public int Heat; }
            [SessionTracked] public partial class Laser : Turret { public int Charge; public override string ToString() => $"{Heat} {Charge}"; }
            [SessionTracked(Version = 5)] public partial class Flak : Turret { public int Rounds; public override string ToString() => $"{Heat} {Rounds}"; }
            """,
            """
            .Migrating("Game.Turret", 0, 1, t => t["Heat"] = StateNode.Of((int)t["Heat"].Value! * 10))
            .Migrating("Game.Flak", 0, 5, t => t["Rounds"] = StateNode.Of((int)t["Rounds"].Value! * 10))
            """,
            "string.Join(\", \", ship.Turrets)"));
    }

    [Fact]
    public void ForASharedCollection_WhenAStepReadsIt_ItsElementsAreThereInEachPlace()
    {
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Ship { public List<int> Log; public Ship Next; }",
            "var ship = new Ship { Log = new List<int> { 1, 2, 3 } }; ship.Next = new Ship { Log = ship.Log };");
        Assert.Equal("6 6 True True", Releases.Load(
            file,
            "[SessionTracked(Version = 1)] public partial class Ship { public int Sum; public List<List<int>> Logs; public List<int> Log; public Ship Next; }",
            """
            .Migrating("Game.Ship", 0, 1, s =>
            {
                s["Sum"] = StateNode.Of(s["Log"].Items.Sum(i => (int)i.Value!));
                s["Logs"] = StateNode.OfList(new[] { s["Log"] });
            })
            """,
            "$\"{ship.Sum} {ship.Next.Sum} {ship.Logs[0] == ship.Log} {ship.Next.Logs[0] == ship.Log}\""));
    }

    [Fact]
    public void ForAMemberThatOnlySomeObjectsAreGiven_WhenRead_TheOthersKeepTheirInitializers()
    {
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Ship { public int Hull; public Ship Next; }",
            "var ship = new Ship { Hull = 1, Next = new Ship { Hull = 2 } };");
        Assert.Equal("9 100 [] | 5 20 [1]", Releases.Load(
            file,
            "[SessionTracked(Version = 1)] public partial class Ship { public readonly int Fixed = 9; public int Armour = 100; public List<int> Log = new(); public Ship Next; }",
            """
            .Migrating("Game.Ship", 0, 1, s =>
            {
                if ((int)s["Hull"].Value! < 2)
                    return;
                s["Fixed"] = StateNode.Of(5);
                s["Armour"] = StateNode.Of(20);
                s["Log"] = StateNode.OfList(new[] { StateNode.Of(1) });
            })
            """,
            "$\"{ship.Fixed} {ship.Armour} [{string.Join(',', ship.Log)}] | {ship.Next.Fixed} {ship.Next.Armour} [{string.Join(',', ship.Next.Log)}]\""));
    }

    [Fact]
    public void ForANameThatNoMemberHas_WhenAStepGivesIt_ItIsToldAsLost()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int Hull; public Spot Spot; } [SessionTracked] public partial struct Spot { public int X; }", "var ship = new Ship { Hull = 1 };");
        Assert.Equal("1; Game.Ship: a migration gives 'Armor', which it does not have; Game.Spot: a migration gives 'Z', which it does not have", Releases.Load(
            file,
            "[SessionTracked(Version = 2)] public partial class Ship { public int Hull; public int Armour; public Spot Spot; } [SessionTracked] public partial struct Spot { public int X; }",
            """
            .Migrating("Game.Ship", 0, 1, s => { s["Armor"] = s["Hull"]; s["Between"] = s["Hull"]; s["Spot"] = s["Spot"].With("Z", StateNode.Of(1)); })
            .Migrating("Game.Ship", 1, 2, s => s.Remove("Between"))
            """,
            "$\"{ship.Hull}; {lost}\""));
    }

    [Fact]
    public void ForAMemberOfAnInsertedBaseWithTheSameName_WhenTheObjectIsMigrated_EachTakesItsOwn()
    {
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Top { } [SessionTracked] public partial class Ship : Top { private int _heat = 1; public int X; public void Set(int heat) => _heat = heat; }",
            "var ship = new Ship(); ship.Set(7);");
        Assert.Equal("7 2 5", Releases.Load(
            file,
            """
            [SessionTracked] public partial class Top { }
            [SessionTracked] public partial class Middle : Top { private int _heat = 2; public int Base => _heat; }
            [SessionTracked(Version = 1)] public partial class Ship : Middle { private int _heat = 1; public int X; public int Own => _heat; }
            """,
            ".Migrating(\"Game.Ship\", 0, 1, s => s[\"X\"] = StateNode.Of(5))",
            "$\"{ship.Own} {ship.Base} {ship.X}\""));
    }

    [Theory]
    [InlineData("s => throw new InvalidOperationException(\"the game's own\")", "the game's own")]
    [InlineData("s => s.Become(\"Game.Nothing\")", "'Game.Nothing'")]
    [InlineData("s => { s.Become(\"Game.Ship\", 0); }", "lead back to version 0")]
    [InlineData("s => s.Make(\"Game.Nothing\")", "'Game.Nothing'")]
    [InlineData("s => s.Find(StateNode.Of(1))", "no object of the snapshot")]
    [InlineData("s => s.Delete()", "root")]
    [InlineData("s => s[\"Hull\"] = StateNode.Of(\"much\")", "Game.Ship.Hull")]
    [InlineData("s => s[\"Hull\"] = s[\"No\"]", "no member 'No'")]
    [InlineData("s => s[\"Next\"] = s.Make(\"Game.Other\").Reference", "of another type")]
    [InlineData("s => s[\"Spot\"] = s[\"Spot\"][\"No\"]", "no member 'No'")]
    [InlineData("s => s[\"Hull\"] = s[\"Hull\"].With(\"X\", null)", "no struct")]
    public void ForAStepThatFails_WhenRead_TheFileIsRefusedByNameAndNothingChanges(string step, string reason)
    {
        const string Types = "public partial class Ship { public int Hull = 3; public Ship Next; public Spot Spot; } [SessionTracked] public partial class Other { } [SessionTracked] public partial struct Spot { public int X; }";
        byte[] file = Releases.Save("[SessionTracked] " + Types, "var ship = new Ship { Hull = 1 };");
        Assert.Contains(reason, Releases.Refuse(file, "[SessionTracked(Version = 1)] " + Types, $".Migrating(\"Game.Ship\", 0, 1, {step})", "$\"{ship.Hull}\""), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("s.Delete()")]
    [InlineData("s.Become(\"Game.Ship\")")]
    [InlineData("s.Make(\"Game.Ship\")")]
    [InlineData("s.Find(s[\"X\"])")]
    [InlineData("_ = s.Reference")]
    public void ForAStruct_WhenAStepDoesWhatOnlyObjectsCan_TheFileIsRefused(string step)
    {
        const string Ship = "[SessionTracked] public partial class Ship { public Spot Spot; } ";
        byte[] file = Releases.Save(Ship + "[SessionTracked] public partial struct Spot { public int X; }", "var ship = new Ship();");
        string message = Releases.Refuse(
            file, Ship + "[SessionTracked(Version = 1)] public partial struct Spot { public int X; }", $".Migrating(\"Game.Spot\", 0, 1, s => {{ {step}; }})", "$\"{ship.Spot.X}\"");
        Assert.Contains("is a struct, and only an object can do that", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForADocumentOfAnotherSnapshot_WhenAStepGivesIt_ItsValueIsTakenAndNotItsPlace()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public string Name; public int Hull; }", "var ship = new Ship { Name = new string('x', 300), Hull = 4 };");
        Assert.Equal("300 4", Releases.Load(
            file,
            "[SessionTracked(Version = 1)] public partial class Ship { public string Name; public int Hull; } public static class Kept { public static StateNode Node; }",
            ".Migrating(\"Game.Ship\", 0, 1, s => { Kept.Node ??= s[\"Name\"]; s[\"Name\"] = Kept.Node; })",
            "$\"{ship.Name.Length} {ship.Hull}\""));
    }
}

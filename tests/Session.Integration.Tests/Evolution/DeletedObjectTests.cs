namespace Session.Integration.Tests.Evolution;

/// <summary>What becomes of references to objects that migrations delete, or whose class is removed, wherever they stand.</summary>
public sealed class DeletedObjectTests
{
    [Fact]
    public void ForCollectionsThatAStepMakesAnew_WhenSomeOfTheirObjectsAreDeleted_TheyDropThem()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<Crew> L = new(); public Dictionary<Crew, int> D = new(); public HashSet<Crew> S = new(); } [SessionTracked] public partial class Crew { public bool Dead; }",
            "var ship = new Ship(); var a = new Crew(); var b = new Crew { Dead = true }; ship.L.Add(a); ship.L.Add(b); ship.S.Add(a); ship.S.Add(b); ship.D[a] = 1; ship.D[b] = 2;");
        Assert.Equal("1 1 1", Releases.Load(file,
            "[SessionTracked(Version = 1)] public partial class Ship { public List<Crew> L = new(); public Dictionary<Crew, int> D = new(); public HashSet<Crew> S = new(); } [SessionTracked(Version = 1)] public partial class Crew { public bool Dead; }",
            """
            .Migrating("Game.Ship", 0, 1, s => { s["L"] = StateNode.OfList(s["L"].Items.Reverse().ToArray()); s["S"] = StateNode.OfSet(s["S"].Items.Reverse().ToArray()); s["D"] = StateNode.OfMap(s["D"].Entries.Reverse().ToArray()); })
            .Migrating("Game.Crew", 0, 1, c => { if ((bool)c["Dead"].Value!) c.Delete(); })
            """,
            "$\"{ship.L.Count} {ship.D.Count} {ship.S.Count}\""));
    }

    [Fact]
    public void ForObjectsThatAStepMakes_WhenItDeletesThemOrTurnsThemIntoOthers_ThatCounts()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int Power; }", "var ship = new Ship { Power = 3 };");
        Assert.Equal("3 True", Releases.Load(file, "[SessionTracked(Version = 1)] public partial class Ship { public Gun A, B; } [SessionTracked] public partial class Gun { public int Power; } [SessionTracked(Version = 2)] public partial class Laser : Gun { }",
            """.Migrating("Game.Ship", 0, 1, s => { var a = s.Make("Game.Gun"); a["Power"] = s["Power"]; a.Become("Game.Laser", 2); s["A"] = a.Reference; var b = s.Make("Game.Gun"); s["B"] = b.Reference; b.Delete(); s.Remove("Power"); })""",
            "$\"{ship.A.Power} {ship.B == null}\""));
    }

    [Fact]
    public void ForAnObject_WhenAStepOfAnotherDeletesItLater_ItIsGone()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int Id; public List<Ship> Others = new(); }", "var ship = new Ship(); ship.Others.Add(new Ship { Id = 1 }); ship.Others.Add(new Ship { Id = 1 }); ship.Others.Add(new Ship { Id = 2 });");
        Assert.Equal("2 Game.Ship: 1 objects were deleted by a migration", Releases.Load(file, "[SessionTracked(Version = 1)] public partial class Ship { public int Id; public List<Ship> Others = new(); } public static class Seen { public static StateObject One; }",
            """.Migrating("Game.Ship", 0, 1, s => { if ((int)s["Id"].Value! == 0) Seen.One = null; if ((int)s["Id"].Value! == 1) { Seen.One?.Delete(); Seen.One = s; } })""", "$\"{ship.Others.Count} {lost}\""));
    }

    [Fact]
    public void ForObjectsBehindCollectionInterfaces_WhenTheirClassIsRemoved_CollectionsDropThem()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<IReadOnlyList<int>> L = new(); public Dictionary<int, IReadOnlyList<int>> D = new(); }" + StrangeTypes.Bag, "var ship = new Ship(); ship.L.Add(new Bag()); ship.L.Add(new List<int> { 3 }); ship.D[4] = ship.L[0]; ship.D[5] = ship.L[1];");
        Assert.Equal("1 1", Releases.Load(file, "[assembly: SessionRemoved(\"Game.Bag\", \"cut\")]\n[SessionTracked] public partial class Ship { public List<IReadOnlyList<int>> L = new(); public Dictionary<int, IReadOnlyList<int>> D = new(); public int More; }", "", "$\"{ship.L.Count} {ship.D.Count}\""));
    }

    [Fact]
    public void ForObjectsThatStandForLists_WhenTheirClassIsRemoved_CollectionsDropThem()
    {
        const string Load = "[SessionTracked] public partial class Bag : List<int> { public int Weight; }";
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public Bag Own; public List<int> A; public List<List<int>> B = new(); }" + Load, "var ship = new Ship { A = new Bag { 4 } }; ship.B.Add(ship.A); ship.B.Add(new() { 5 });");
        Assert.Equal("True 1", Releases.Load(file, "[assembly: SessionRemoved(\"Game.Bag\", \"cut\")]\n[SessionTracked] public partial class Ship { public int More; public List<int> A; public List<List<int>> B = new(); }", "", "$\"{ship.A == null} {ship.B.Count}\""));
    }
}

using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>Collections that members share in an older file, where the members have come to be of types that cannot share one.</summary>
public sealed class ReshapedSharingTests
{
    [Fact]
    public void ForASharedArray_WhenAStepMakesItAKey_TheMembersKeepTheirsAndTheKeyIsWrittenOut()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int[] A, B, C, D; }",
            "var ship = new Ship { A = new[] { 9, 9, 9 }, C = new[] { 1 } }; ship.B = ship.A; ship.D = ship.C;");
        Assert.Equal("9,9,9 True 9,9,9 1,7,2", Releases.Load(file,
            StrangeTypes.Trail + "[SessionTracked(Version = 1)] public partial class Ship { public Dictionary<Trail, int[]> By = new(); public int[] A, B, C, D; }",
            """.Migrating("Game.Ship", 0, 1, s => s["By"] = StateNode.OfMap(new[] { new KeyValuePair<StateNode, StateNode>(s["A"], s["C"]), new(s["C"], StateNode.OfList(new[] { StateNode.Of(7) })) }))""",
            "$\"{string.Join(',', ship.A)} {ship.A == ship.B && ship.C == ship.D && ship.By[new Trail(9, 9, 9)] == ship.C} {string.Join(',', ship.B)} {ship.C[0]},{ship.By[new Trail(1)][0]},{ship.By.Count}\""));
    }

    [Fact]
    public void ForASharedArray_WhenAStepPutsItIntoSets_TheMembersKeepTheirs()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int[] A, B, C, D; }",
            "var ship = new Ship { A = new[] { 9, 9, 9 }, C = new[] { 1 } }; ship.B = ship.A; ship.D = ship.C;");
        Assert.Equal("9,9,9 True", Releases.Load(file,
            StrangeTypes.Trail + "[SessionTracked(Version = 1)] public partial class Ship { public HashSet<Trail> A = new(); public int[] B, C, D; public HashSet<Trail> All = new(); }",
            """.Migrating("Game.Ship", 0, 1, s => { s["All"] = StateNode.OfSet(new[] { s["A"], s["C"] }); s["A"] = StateNode.OfSet(new[] { s["A"], s["C"] }); })""",
            "$\"{string.Join(',', ship.B)} {ship.All.Contains(new Trail(1)) && ship.All.Count == 2 && ship.A.Contains(new Trail(9, 9, 9)) && ship.C == ship.D}\""));
    }

    [Fact]
    public void ForASharedList_WhenItsMembersDeclareOtherClasses_EachHasItsOwnOfTheSameObjects()
    {
        const string Units = "public interface IUnit { } [SessionTracked] public partial class Unit : IUnit { public int Id; } [SessionTracked] public partial class Tank : Unit { }";
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<Unit> A; public List<Unit> B; public List<Unit> C; }" + Units,
            "var ship = new Ship { A = new() { new Tank { Id = 4 } } }; ship.B = ship.A; ship.C = ship.A;");
        Assert.Equal("4 4 True True", Releases.Load(file, "[SessionTracked] public partial class Ship { public List<Unit> A; public List<Tank> B; public List<IUnit> C; }" + Units, "",
            "$\"{ship.A[0].Id} {ship.B[0].Id} {ship.A[0] == ship.B[0]} {ship.C[0] == ship.B[0]}\""));
    }

    [Fact]
    public void ForASharedList_WhenAMemberDeclaresAnInterfaceThatTheSameObjectsHave_ItHasItsOwn()
    {
        const string Units = "public interface IUnit { } [SessionTracked] public partial class Unit : IUnit { public int Id; }";
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<Unit> A; public List<Unit> B; public List<Unit> C; }" + Units,
            "var ship = new Ship { A = new() { new Unit { Id = 4 } } }; ship.B = ship.A; ship.C = ship.A;");
        Assert.Equal("4 True True", Releases.Load(file, "[SessionTracked] public partial class Ship { public List<Unit> A; public List<IUnit> B; public List<Unit> C; }" + Units, "",
            "$\"{ship.A[0].Id} {ship.A[0] == ship.B[0]} {ship.C == ship.A}\""));
    }

    [Fact]
    public void ForASharedList_WhenAConverterMakesTheElementsOfOneMember_ItHasItsOwn()
    {
        const string Id = """
            [SessionConverter(typeof(IdConverter))] public readonly struct ShipId { public readonly int Value; public ShipId(int value) => Value = value; }
            public sealed class IdConverter : SessionConverter<ShipId, int> { public override int ToStored(ShipId value) => value.Value; public override ShipId FromStored(int stored) => new ShipId(stored); }
            """;
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<int> A; public List<int> B; }", "var ship = new Ship { A = new() { 4 } }; ship.B = ship.A;");
        Assert.Equal("4 4", Releases.Load(file, "[SessionTracked] public partial class Ship { public List<int> A; public List<ShipId> B; }" + Id, "", "$\"{ship.A[0]} {ship.B[0].Value}\""));
    }

    [Fact]
    public void ForASharedList_WhenMembersBecomeImmutableArrays_EachHasItsOwn()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<int> A, B, C; }", "var ship = new Ship { A = new() { 4 } }; ship.B = ship.A; ship.C = ship.A;");
        Assert.Equal("4 4 4", Releases.Load(file, "[SessionTracked] public partial class Ship { public System.Collections.Immutable.ImmutableArray<int> A, B; public int[] C; }", "", "$\"{ship.A[0]} {ship.B[0]} {ship.C[0]}\""));
    }

    [Fact]
    public void ForASharedList_WhenAStepMakesAnObjectThatIsAList_TheObjectHasItsElementsAndTheMembersShareTheirs()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<int> A, B; }", "var ship = new Ship { A = new() { 4, 5 } }; ship.B = ship.A;");
        Assert.Equal("2 4 True ", Releases.Load(
            file,
            "[SessionTracked(Version = 1)] public partial class Ship { public List<int> B, C; public Bag A; } [SessionTracked] public partial class Bag : List<int> { public int Weight; }",
            """
            .Migrating("Game.Ship", 0, 1, s =>
            {
                var bag = s.Make("Game.Bag");
                bag["(content)"] = s["A"];
                s["C"] = s["A"];
                s["A"] = bag.Reference;
            })
            """,
            "$\"{ship.A.Count} {ship.B[0]} {ship.B == ship.C} {lost}\""));
    }

    [Fact]
    public void ForAListThatAStructsConverterStores_WhenAMemberHoldsItToo_ItIsSharedStill()
    {
        const string Types = """
            [SessionConverter(typeof(RouteConverter))] public readonly struct Route { public readonly List<int> Points; public Route(List<int> points) => Points = points; }
            public sealed class RouteConverter : SessionConverter<Route, List<int>> { public override List<int> ToStored(Route value) => value.Points; public override Route FromStored(List<int> stored) => new Route(stored); }
            [SessionTracked] public partial class Ship { public List<int> A, B; public Route C; ADDED }
            """;
        byte[] file = Releases.Save(Types.Replace("ADDED", "", StringComparison.Ordinal), "var ship = new Ship { A = new() { 4 } }; ship.B = ship.A; ship.C = new Route(ship.A);");
        foreach (string added in new[] { "", "public int More;" })
            Assert.Equal("True True", Releases.Load(file, Types.Replace("ADDED", added, StringComparison.Ordinal), "", "$\"{ship.A == ship.B} {ship.A == ship.C.Points}\""));
    }
}

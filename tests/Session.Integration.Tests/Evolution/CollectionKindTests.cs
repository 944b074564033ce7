using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>Members whose collection became another kind, or an interface, or was one.</summary>
public sealed class CollectionKindTests
{
    [Fact]
    public void ForNothingBehindAnInterface_WhenTheMemberBecomesAList_ItIsNothing()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public IReadOnlyList<int> Cells; public IList<int> More; }", "var ship = new Ship { More = new List<int> { 4 } };");
        Assert.Equal("True 4", Releases.Load(file, "[SessionTracked] public partial class Ship { public List<int> Cells; public List<int> More; }", "", "$\"{ship.Cells == null} {ship.More[0]}\""));
    }

    [Fact]
    public void ForAnInterfaceOfACollection_WhenAStepGivesItAnObject_TheObjectStandsThere()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int Count; public Bag Own; }" + StrangeTypes.Bag, "var ship = new Ship { Count = 3, Own = new Bag { Count = 8 } };");
        Assert.Equal("3 8", Releases.Load(file, "[SessionTracked(Version = 1)] public partial class Ship { public IReadOnlyList<int> Cells; public Bag Own; }" + StrangeTypes.Bag,
            """.Migrating("Game.Ship", 0, 1, s => { var bag = s.Make("Game.Bag"); bag["Count"] = s.Remove("Count"); s["Cells"] = bag.Reference; })""", "$\"{ship.Cells.Count} {ship.Own.Count}\""));
    }

    [Fact]
    public void ForAMemberOfAClass_WhenItBecomesAnInterfaceThatTheClassHasAndTheOtherWayRound_TheObjectStandsThere()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public Bag Own; public IReadOnlyList<int> Other; }" + StrangeTypes.Bag, "var ship = new Ship { Own = new Bag { Count = 8 } }; ship.Other = ship.Own;");
        Assert.Equal("8 True", Releases.Load(file, "[SessionTracked] public partial class Ship { public IReadOnlyList<int> Own; public Bag Other; }" + StrangeTypes.Bag, "", "$\"{ship.Own.Count} {ship.Own == ship.Other}\""));
    }

    [Fact]
    public void ForARectangularArray_WhenItHasAnotherRankNow_TheFileIsRefusedByName()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int[,] A; }", "var ship = new Ship { A = new int[1, 2] };");
        Assert.Contains("cannot hold", Releases.Refuse(file, "[SessionTracked] public partial class Ship { public int[,,] A; }", "", "$\"{ship.A?.Length}\""), StringComparison.Ordinal);
    }
}

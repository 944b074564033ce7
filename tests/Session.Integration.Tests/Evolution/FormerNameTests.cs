using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>Names that were given up, taken over and given twice.</summary>
public sealed class FormerNameTests
{
    private const string Told = "$\"{ship.B} {ship.A}\"";

    [Fact]
    public void ForAMemberNameThatAnotherMemberTookOver_WhenRead_TheFileSaysWhichIsMeant()
    {
        const string Today = "[SessionTracked] public partial class Ship { [SessionMember(FormerNames = new[] { \"A\" })] public int B = 8; public int A = 9; }";
        byte[] first = Releases.Save("[SessionTracked] public partial class Ship { public int A; }", "var ship = new Ship { A = 1 };");
        byte[] second = Releases.Save("[SessionTracked] public partial class Ship { public int A; public int B; public int C; }", "var ship = new Ship { A = 1, B = 2 };");
        Assert.Equal("1 9", Releases.Load(first, Today, "", Told));
        Assert.Equal("2 1", Releases.Load(second, Today, "", Told));
    }

    [Fact]
    public void ForAMemberThatWasRenamedTwice_WhenRead_ItIsFoundUnderEither()
    {
        const string Today = "[SessionTracked] public partial class Ship { [SessionMember(FormerNames = new[] { \"A\", \"Z\" })] public int B = 8; public int A = 9; }";
        byte[] first = Releases.Save("[SessionTracked] public partial class Ship { public int A; }", "var ship = new Ship { A = 1 };");
        byte[] second = Releases.Save("[SessionTracked] public partial class Ship { public int A; public int Z; }", "var ship = new Ship { A = 1, Z = 2 };");
        Assert.Equal("1 9", Releases.Load(first, Today, "", Told));
        Assert.Equal("2 1", Releases.Load(second, Today, "", Told));
    }

    [Fact]
    public void ForTwoMembersThatWereOne_WhenRead_TheFileIsRefusedByName()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public int Old; }", "var ship = new Ship { Old = 1 };");
        string message = Releases.Refuse(
            file, "[SessionTracked] public partial class Ship { [SessionMember(FormerNames = new[] { \"Old\" })] public int A; [SessionMember(FormerNames = new[] { \"Old\" })] public int B; }", "", Told);
        Assert.Equal("The members A and B of Game.Ship both say that they were 'Old', which the snapshot holds.", message);
    }

    [Fact]
    public void ForTwoMembersOfOneName_WhenTheFileHasTwo_EachTakesItsOwn()
    {
        const string Members = "[SessionMember(Name = \"x\")] public int A; [SessionMember(Name = \"x\")] public int B;";
        byte[] two = Releases.Save($"[SessionTracked] public partial class Ship {{ {Members} }}", "var ship = new Ship { A = 1, B = 2 };");
        Assert.Equal("2 1", Releases.Load(two, $"[SessionTracked] public partial class Ship {{ {Members} public int More; }}", "", Told));
        byte[] one = Releases.Save("[SessionTracked] public partial class Ship { [SessionMember(Name = \"x\")] public int A; }", "var ship = new Ship { A = 1 };");
        string message = Releases.Refuse(one, $"[SessionTracked] public partial class Ship {{ {Members} }}", "", Told);
        Assert.Equal("Game.Ship has 2 members named 'x' and the snapshot 1: which is which cannot be told.", message);
    }

    [Fact]
    public void ForAClassNameThatAnotherClassTookOver_WhenRead_TheFileSaysWhichIsMeant()
    {
        const string Today = """
            [SessionTracked] public partial class Ship { public object Nothing() => null; public List<Mission> Done = new(); public List<Level> Levels = new(); }
            [SessionTracked(FormerNames = new[] { "Game.Level" })] public partial class Mission { public int X; }
            [SessionTracked] public partial class Level { public int X; }
            """;
        byte[] first = Releases.Save(
            "[SessionTracked] public partial class Ship { public List<Level> Done = new(); } [SessionTracked] public partial class Level { public int X; }",
            "var ship = new Ship(); ship.Done.Add(new Level { X = 3 });");
        byte[] second = Releases.Save(
            """
            [SessionTracked] public partial class Ship { public List<Mission> Done = new(); public List<Level> Levels = new(); public int Other; }
            [SessionTracked] public partial class Mission { public int X; }
            [SessionTracked] public partial class Level { public int X; }
            """,
            "var ship = new Ship(); ship.Levels.Add(new Level { X = 4 });");
        const string Told = "$\"{string.Join(',', ship.Done.Select(m => m.X))}/{string.Join(',', ship.Levels.Select(l => l.X))}\"";
        Assert.Equal("3/", Releases.Load(first, Today.Replace("public int X", "public int X; public int Y", StringComparison.Ordinal), "", Told));
        Assert.Equal("/4", Releases.Load(second, Today, "", Told));
    }

    [Fact]
    public void ForTwoClassesThatWereOne_WhenRead_TheFileIsRefusedByName()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public Old Was; } [SessionTracked] public partial class Old { }", "var ship = new Ship { Was = new Old() };");
        string message = Releases.Refuse(
            file,
            """
            [SessionTracked] public partial class Ship { public New Was; }
            [SessionTracked(FormerNames = new[] { "Game.Old" })] public partial class New { }
            [SessionTracked(FormerNames = new[] { "Game.Old" })] public partial class Newer : New { }
            """,
            "",
            "\"\"");
        Assert.Equal("The classes Game.New and Game.Newer both say that they were 'Game.Old', which the snapshot holds.", message);
    }

    [Fact]
    public void ForAMemberThatMovedBetweenBaseAndClass_WhenRead_ItIsFoundInBothDirections()
    {
        const string Apart = "[SessionTracked] public partial class Top { public int A; } [SessionTracked] public partial class Ship : Top { public int B; }";
        const string Swapped = "[SessionTracked] public partial class Top { public int B; } [SessionTracked] public partial class Ship : Top { public int A; }";
        byte[] file = Releases.Save(Apart, "var ship = new Ship { A = 1, B = 2 };");
        Assert.Equal("2 1", Releases.Load(file, Swapped, "", Told));
        Assert.Equal("2 1", Releases.Load(file, "[SessionTracked] public partial class Ship { public int A; public int B; }", "", Told));
    }

    [Fact]
    public void ForAClassNameThatAClassOfTheSameLayoutTookOver_WhenRead_TheOlderOneIsMeant()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public Base U; } [SessionTracked] public abstract partial class Base { } [SessionTracked] public partial class A : Base { public int X; }", "var ship = new Ship { U = new A { X = 3 } };");
        Assert.Equal("B", Releases.Load(file, "[SessionTracked] public partial class Ship { public Base U; } [SessionTracked] public abstract partial class Base { } [SessionTracked] public partial class A : Base { public int X; } [SessionTracked(FormerNames = new[] { \"Game.A\" })] public partial class B : Base { public int X; }", "", "ship.U.GetType().Name"));
    }

    [Fact]
    public void ForAClassNameWhoseFirstOwnerTheRootsDoNotLeadTo_WhenRead_TheLaterOneIsMeant()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public A U; } [SessionTracked] public partial class A { public int X; } [SessionTracked(FormerNames = new[] { \"Game.A\" })] public partial class B { public int X; }", "var ship = new Ship { U = new A { X = 3 } };");
        Assert.Equal("A", Releases.Load(file, "[SessionTracked] public partial class Ship { public A U; } [SessionTracked] public partial class A { public int X; public int Y; } [SessionTracked(FormerNames = new[] { \"Game.A\" })] public partial class B { public int X; }", "", "ship.U.GetType().Name"));
    }

    [Fact]
    public void ForTheNameOfAnAbstractBaseThatAnotherClassTookOver_WhenRead_TheMembersOfTheOlderOneAreFound()
    {
        const string Members = "{ private int _x; public void SetUpper(int x) => _x = x; public int Upper => _x; }";
        const string Ship = "{ private int _x; public void SetLower(int x) => _x = x; public int Lower => _x; public int Other; ADDED }";
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Ship : Top " + Ship.Replace("ADDED", "", StringComparison.Ordinal) + " [SessionTracked] public abstract partial class Top " + Members,
            "var ship = new Ship(); ship.SetUpper(3); ship.SetLower(4);");
        Assert.Equal("3 4", Releases.Load(
            file,
            "[SessionTracked] public partial class Ship : Root " + Ship.Replace("ADDED", "public int More;", StringComparison.Ordinal)
            + " [SessionTracked(FormerNames = new[] { \"Game.Top\" })] public abstract partial class Root " + Members
            + " [SessionTracked] public partial class Top { public int Height; }",
            "",
            "$\"{ship.Upper} {ship.Lower}\""));
    }
}

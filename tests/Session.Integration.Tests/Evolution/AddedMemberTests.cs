using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>What objects hold in members that a file does not know: what their own constructors gave them, each its own.</summary>
public sealed class AddedMemberTests
{
    private const string Ship = """
        [SessionTracked] public partial class Ship
        {
            ADDED
            public int Hull = 1;
            public string Name = "";
            public List<Ship> Wing = new();
            public List<int> Log = new();
            public List<int> Same;
        }
        """;

    private const string State = """
        var ship = new Ship { Hull = 7, Name = "flag", Log = { 3, 4 } };
        ship.Wing.Add(new Ship { Hull = 8, Name = "escort" });
        ship.Wing.Add(new Ship { Hull = 9, Wing = { ship } });
        """;

    private const string Stored = "{ship.Hull} {ship.Name} {string.Join(',', ship.Log)} {ship.Wing[0].Hull} {ship.Wing[0].Name} {ship.Wing[1].Wing[0] == ship} {ship.Log == ship.Same}";

    [Theory]
    [InlineData("public int Id = ++Next; public static int Next;", "{ship.Wing[0].Id - ship.Id} {ship.Wing[1].Id - ship.Id}", "1 2")]
    [InlineData("public byte A = 3; public double B = 0.5; public DayOfWeek Day = DayOfWeek.Friday;", "{ship.A} {ship.Wing[1].B * 2} {ship.Wing[0].Day}", "3 1 Friday")]
    [InlineData("public string Text = \"made \" + ++Next; public static int Next; public int? Some = 4; public int? None;", "{ship.Text != ship.Wing[0].Text} {ship.Wing[1].Text.Length > 5} {ship.Some} {ship.None}", "True True 4 ")]
    [InlineData("public (int, string) Pair = (2, \"two\"); public Guid Key = Guid.NewGuid();", "{ship.Pair.Item2} {ship.Wing[1].Pair.Item1} {ship.Key != ship.Wing[0].Key}", "two 2 True")]
    [InlineData("public List<int> Cells = new() { 5 }; public int[] Row = { 6 };", "{ship.Cells[0]} {ship.Wing[0].Row[0]} {ship.Cells != ship.Wing[0].Cells}", "5 6 True")]
    [InlineData("[SessionTracked] public partial class Part { public int Count = 2; } public int Extra = 5; public Ship Next; public Part Own = new();", "{ship.Extra} {ship.Next == null} {ship.Own.Count} {ship.Own != ship.Wing[0].Own}", "5 True 2 True")]
    [InlineData("public int Crew = 3; public Ship() => Crew = 4;", "{ship.Crew} {ship.Wing[0].Crew}", "3 3")]
    [InlineData("public readonly int Keel = 2; public int Crew = 3; public Ship() => Crew = 4;", "{ship.Keel} {ship.Crew} {ship.Wing[0].Crew}", "2 3 3")]
    public void ForAFileThatDoesNotKnowMembers_WhenRead_EachObjectKeepsItsOwn(string added, string told, string expected)
    {
        foreach ((string state, string shared) in new[] { (State, "False"), (State + "ship.Same = ship.Log;", "True") })
        {
            byte[] file = Releases.Save(Ship.Replace("ADDED", "", StringComparison.Ordinal), state);
            string today = Ship.Replace("ADDED", added, StringComparison.Ordinal);
            Assert.Equal($"{expected} | 7 flag 3,4 8 escort True {shared}", Releases.Load(file, today, "", $"$\"{told} | {Stored}\""));
        }
    }

    [Fact]
    public void ForAReferenceThatMayHoldLessNow_WhenTheFileHoldsMore_ItIsRefused()
    {
        const string Types = "[SessionTracked] public partial class Top { public int A; } [SessionTracked] public partial class Low : Top { } ";
        byte[] file = Releases.Save(Types + "[SessionTracked] public partial class Ship { public Top Held; public int A; }", "var ship = new Ship { Held = new Top() };");
        string message = Releases.Refuse(file, Types + "[SessionTracked] public partial class Ship { public Low Held; public Top Other; }", "", "\"\"");
        Assert.Contains("not there or of another type", message, StringComparison.Ordinal);
    }
}

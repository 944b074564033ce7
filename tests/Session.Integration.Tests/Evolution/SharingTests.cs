using System;
using SessionFlow;

namespace Session.Integration.Tests.Evolution;

/// <summary>What older files share goes on being shared, whatever was added or changed since.</summary>
public sealed class SharingTests
{
    [Fact]
    public void ForAnArrayThatAConstructorIsGiven_WhenAMemberWasAdded_ItIsSharedAsBefore()
    {
        const string Members = "public readonly int[] Cells; public int[] Same; public Ship Next; public Ship() : this(new int[0]) { } public Ship(int[] cells) { Cells = cells; }";
        byte[] file = Releases.Save(
            $"[SessionTracked] public partial class Ship {{ {Members} }}",
            "var cells = new[] { 1, 2 }; var ship = new Ship(cells) { Same = cells, Next = new Ship(new[] { 3 }) }; ship.Next.Same = cells;");
        const string Told = "$\"{ship.Cells.Length} {ship.Cells == ship.Same} {ship.Cells == ship.Next.Same} {ship.Next.Cells[0]}\"";
        Assert.Equal("2 True True 3", Releases.Load(file, $"[SessionTracked] public partial class Ship {{ {Members} }}", "", Told));
        Assert.Equal("2 True True 3", Releases.Load(file, $"[SessionTracked] public partial class Ship {{ public List<int> Before = new() {{ 9 }}; public int Extra = 5; {Members} }}", "", Told));
    }

    [Fact]
    public void ForACollectionOfTwoMembers_WhenTheirElementsWereWidenedApart_EachHasItsOwn()
    {
        byte[] file = Releases.Save(
            "[SessionTracked] public partial class Ship { public List<short> A; public List<short> B; public List<short> C; }",
            "var ship = new Ship { A = new() { -1, 2 } }; ship.B = ship.A; ship.C = ship.A;");
        Assert.Equal("-1,2 -1,2 True", Releases.Load(
            file,
            "[SessionTracked] public partial class Ship { public List<int> A; public List<long> B; public List<int> C; }",
            "",
            "$\"{string.Join(',', ship.A)} {string.Join(',', ship.B)} {ship.A == ship.C}\""));
    }

    [Fact]
    public void ForAnObjectBehindACollectionsInterface_WhenItsTypeIsRemoved_TheMemberBecomesNull()
    {
        const string Ship = "[SessionTracked] public partial class Ship { public IReadOnlyList<int> Cells; public int Hull; ";
        byte[] file = Releases.Save(
            Ship + """
            }
            [SessionTracked] public partial class Bag : IReadOnlyList<int>
            {
                public int Count { get; set; }
                public int this[int index] => index;
                public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, Count).GetEnumerator();
                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
            """,
            "var ship = new Ship { Cells = new Bag { Count = 2 }, Hull = 3 };");
        Assert.Equal("True 3", Releases.Load(file, "[assembly: SessionRemoved(\"Game.Bag\", \"cut\")]\n" + Ship + " public int More; }", "", "$\"{ship.Cells == null} {ship.Hull}\""));
    }

    [Fact]
    public void ForReadOnlyCollectionsOfObjects_WhenAMemberWasAdded_TheyAreFilledAsBefore()
    {
        const string Types = """
            [SessionTracked] public partial class Other { public int Id; HASH }
            [SessionTracked] public partial class Ship
            {
                ADDED
                public readonly System.Collections.Immutable.ImmutableDictionary<Other, int> Map;
                public readonly Dictionary<Other, int> Live;
                public readonly HashSet<Other> Set = new();
                public readonly System.Collections.Immutable.ImmutableArray<Other> Row;
                public Ship() : this(null, new(), default) { }
                public Ship(System.Collections.Immutable.ImmutableDictionary<Other, int> map, Dictionary<Other, int> live, System.Collections.Immutable.ImmutableArray<Other> row) { Map = map; Live = live; Row = row; }
            }
            """;
        byte[] file = Releases.Save(
            Types.Replace("ADDED", "", StringComparison.Ordinal).Replace("HASH", "", StringComparison.Ordinal),
            "var other = new Other { Id = 5 }; var map = System.Collections.Immutable.ImmutableDictionary<Other, int>.Empty.Add(other, 1); var ship = new Ship(map, new() { [other] = 2 }, System.Collections.Immutable.ImmutableArray.Create(other)); ship.Set.Add(other);");
        const string Told = "$\"{ship.Map[ship.Row[0]]} {ship.Live[ship.Row[0]]} {ship.Set.Contains(ship.Row[0])} {ship.Map.Keys.Single() == ship.Row[0]}\"";
        foreach (string added in new[] { "", "public int Extra = 3; public List<int> More = new() { 1 };" })
        {
            string today = Types.Replace("ADDED", added, StringComparison.Ordinal);
            Assert.Equal("1 2 True True", Releases.Load(file, today.Replace("HASH", "", StringComparison.Ordinal), "", Told));

            // Its hash is told by a member that it does not have yet when the dictionary is made.
            string hashed = today.Replace("HASH", "public override int GetHashCode() => Id; public override bool Equals(object other) => other is Other o && o.Id == Id;", StringComparison.Ordinal);
            string message = Assert.Throws<SessionRestoreException>(() => Releases.Load(file, hashed, "", "\"\"")).Message;
            Assert.Contains("would not find Game.Other again", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void ForADefinitionThatAConstructorIsGiven_WhenAMemberWasAdded_AMissingOneIsStillTold()
    {
        const string Item = """
            [SessionDefinition] public sealed class Item { public Item(string id) { Id = id; } [SessionKey] public string Id { get; } }
            """;
        const string Members = "[SessionMember(AllowMissing = true)] public readonly Item Kind; public Ship() { } public Ship(Item kind) { Kind = kind; }";
        byte[] file = Releases.Save($"{Item} [SessionTracked] public partial class Ship {{ {Members} }}", "var ship = new Ship(new Item(\"sword\"));");
        const string Told = "$\"{ship.Kind == null} {lost}\"";
        string whole = Releases.Load(Releases.OfAnotherProcess(file), $"{Item} [SessionTracked] public partial class Ship {{ {Members} }}", "", Told);
        Assert.Contains("sword", whole, StringComparison.Ordinal);
        Assert.Equal(whole, Releases.Load(Releases.OfAnotherProcess(file), $"{Item} [SessionTracked] public partial class Ship {{ {Members} public int Extra = 5; }}", "", Told));
    }

    [Fact]
    public void ForALongChainOfCollectionsInEachOther_WhenCapturedAndRead_NoStackOverflows()
    {
        const string Types = """
            [SessionTracked] public partial class Ship { public List<Ship> Fleet = new(); public List<Link> Links = new(); ADDED }
            [SessionTracked] public partial struct Link { public List<Link> Next; }
            """;
        string told = Releases.Run<Func<string>>(Types.Replace("ADDED", "", StringComparison.Ordinal), """
            public static string Run()
            {
                // Identities ascend along the fleet, so that each list stands inside the one before; rows are met the other way round.
                var ship = new Ship();
                for (int i = 0; i < 100000; i++)
                    ship.Fleet.Add(new Ship());
                StateSnapshot.Capture(ship).Dispose();
                for (int i = 0; i + 1 < ship.Fleet.Count; i++)
                    ship.Fleet[i].Links.Add(new Link { Next = ship.Fleet[i + 1].Links });
                ship.Fleet.Reverse();
                try
                {
                    return StateSnapshot.Load<Ship>(StateSnapshot.Capture(ship).ToArray()).Restore().Fleet.Count.ToString();
                }
                catch (SessionCaptureException exception)
                {
                    return exception.Message;
                }
            }
            """)();
        Assert.Contains("nest more than 64 deep", told, StringComparison.Ordinal);
    }
}

using System;

namespace Session.Integration.Tests.Evolution;

/// <summary>What a migration writes by value: every kind of value as its own document, and nothing that a kind does not have.</summary>
public sealed class DocumentValueTests
{
    /// <summary>The released file of every kind was written with these; members may come, and none may go or change.</summary>
    private const string Kinds = """
        [Flags] public enum Rank : short { None, Low = 1, High = 4 }
        [SessionTracked] public partial struct Spot { public int X; public string Name; public List<int> Cells; }
        [SessionTracked] public partial class Other { [SessionKey] public int Id; }
        [SessionTracked(Version = VERSION)] public partial class Ship
        {
            public bool Flag; public byte B; public sbyte Sb; public short S; public ushort Us; public int I; public uint Ui; public long L; public ulong Ul;
            public Int128 Huge; public UInt128 UHuge; public System.Numerics.BigInteger Big; public nint N; public nuint Un; public char C;
            public Half H; public Half Tiny; public float F; public double D; public decimal M; public Guid G; public DateTime T; public DateTimeOffset O; public TimeSpan Span;
            public DateOnly Day; public TimeOnly Time; public Index At; public Index FromEnd; public System.Text.Rune Rune; public Version V; public Uri Link; public Uri Relative;
            public string Text; public string NoText; public Rank R; public Rank Both; public int? Some; public int? None; public Rank? MaybeRank;
            public Spot Spot; public Spot? MaybeSpot; public (int, string) Pair; public Other Friend; public Other Nobody; [SessionReference] public Other Pointed;
            public List<int> List; public int[] Array; public int[][] Jagged; public int[,] Grid; public Dictionary<string, Spot> Map; public Dictionary<Other, int> ByOther; public HashSet<int> Set; public HashSet<string> Texts;
            public Queue<int> Queue; public Stack<int> Stack; public LinkedList<int> Linked; public SortedDictionary<int, string> Sorted; public SortedSet<long> SortedSet; public SortedList<string, int> SortedList;
            public PriorityQueue<string, int> Heap; public System.Collections.BitArray Bits; public System.Collections.Immutable.ImmutableList<int> Fixed; public System.Collections.Immutable.ImmutableArray<int> FixedArray;
            public IList<int> AnyList; public IReadOnlyDictionary<string, int> AnyMap; public ISet<int> AnySet; public IList<int> NoList; public System.Text.StringBuilder Builder; public List<Other> Others; public List<List<Spot>> Deep;
        }
        """;

    private const string Full = """
        var other = new Other { Id = 5 };
        Spot S(int x) => new Spot { X = x, Name = "n" + x, Cells = new List<int> { x, x } };
        var ship = new Ship
        {
            Flag = true, B = 255, Sb = -128, S = short.MinValue, Us = ushort.MaxValue, I = int.MinValue, Ui = uint.MaxValue, L = long.MinValue, Ul = ulong.MaxValue,
            Huge = Int128.MinValue, UHuge = UInt128.MaxValue, Big = System.Numerics.BigInteger.Pow(-7, 99), N = -5, Un = 6, C = 'ß',
            H = (Half)(-1.5), Tiny = Half.Epsilon, F = float.Epsilon, D = double.NegativeInfinity, M = 1.10m, G = new Guid(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11), T = new DateTime(5, DateTimeKind.Utc), O = new DateTimeOffset(2020, 1, 2, 3, 4, 5, TimeSpan.FromMinutes(-90)), Span = TimeSpan.MinValue,
            Day = new DateOnly(2024, 2, 29), Time = new TimeOnly(23, 59, 59, 999), At = 3, FromEnd = ^4, Rune = new System.Text.Rune(0x1F600), V = new Version(1, 2, 3), Link = new Uri("https://example.org/a?b"), Relative = new Uri("a/b", UriKind.Relative),
            Text = "t\ud800", R = Rank.High, Both = Rank.Low | Rank.High, Some = 7, MaybeRank = Rank.Low,
            Spot = S(1), MaybeSpot = S(2), Pair = (3, "p"), Friend = other, Pointed = other,
            List = new() { 1, 2 }, Array = new[] { 3 }, Jagged = new[] { new[] { 1 }, null, new int[0] }, Grid = new[,] { { 1, 2, 3 }, { 4, 5, 6 } }, Map = new() { ["b"] = S(3), ["a"] = S(4) }, ByOther = new() { [other] = 1 }, Set = new() { 300, 2, 1 }, Texts = new() { "b", "a" },
            Queue = new(new[] { 1, 2 }), Stack = new(new[] { 1, 2 }), Linked = new(new[] { 1, 2 }), Sorted = new() { [2] = "b", [1] = "a" }, SortedSet = new() { 3, -1 }, SortedList = new() { ["z"] = 1, ["y"] = 2 },
            Heap = new(new[] { ("low", 9), ("high", 1), ("mid", 5) }), Bits = new(new[] { true, false, true }), Fixed = System.Collections.Immutable.ImmutableList.Create(1, 2), FixedArray = System.Collections.Immutable.ImmutableArray.Create(3),
            AnyList = new List<int> { 1 }, AnyMap = new Dictionary<string, int> { ["k"] = 1 }, AnySet = new HashSet<int> { 4, 5 }, Builder = new("built"), Others = new() { other, null, other }, Deep = new() { new() { S(6) } },
        };
        """;

    /// <summary>Makes each document anew, so that nothing of it is taken from where it stood.</summary>
    private const string ByValue = """
        .Migrating("Game.Ship", 0, 1, s => { foreach (string name in s.Members.ToArray()) s[name] = Copies.Of(s[name]); })
        """;

    private const string Copies = """

        public static class Copies
        {
            public static StateNode Of(StateNode node) => node.Kind switch
            {
                StateNodeKind.Value => StateNode.Of(node.Value!),
                StateNodeKind.List => StateNode.OfList(node.Items.Select(Of).ToArray()),
                StateNodeKind.Set => StateNode.OfSet(node.Items.Reverse().Select(Of).ToArray()),
                StateNodeKind.Map => StateNode.OfMap(node.Entries.Reverse().Select(e => new KeyValuePair<StateNode, StateNode>(Of(e.Key), Of(e.Value))).ToArray()),
                StateNodeKind.Struct => StateNode.OfStruct(node.Members.Reverse().Select(m => new KeyValuePair<string, StateNode>(m.Key, Of(m.Value))).ToArray()),
                _ => node,
            };
        }
        """;

    [Fact]
    public void ForEveryKindOfValue_WhenAStepMakesItAnew_ItIsTheSame()
    {
        byte[] file = Releases.Save(Kinds.Replace("VERSION", "0", StringComparison.Ordinal), Full);
        string today = Kinds.Replace("VERSION", "1", StringComparison.Ordinal) + Copies;
        string stored = Releases.Load(file, Kinds.Replace("VERSION", "0", StringComparison.Ordinal), "", "StateSnapshot.Capture(ship).ToJson()");
        Assert.Contains("\"Builder\"", stored, StringComparison.Ordinal);
        Assert.Equal(stored, Releases.Load(file, today, ByValue, "StateSnapshot.Capture(ship).ToJson()"));
        Assert.Equal(stored, Releases.Load(file, today, ".Migrating(\"Game.Ship\", 0, 1, s => { })", "StateSnapshot.Capture(ship).ToJson()"));
    }

    [Fact]
    public void ForTheReleasedFileOfEveryKind_WhenRead_ItHoldsWhatItHeldThen()
    {
        byte[] file = ReleasedSnapshotTests.Bytes("kinds");
        string released = Releases.Load(file, Kinds.Replace("VERSION", "0", StringComparison.Ordinal), "", "snapshot.ToJson()");
        Assert.Equal(ReleasedSnapshotTests.Text("kinds.json"), released + "\n");
        string stored = Releases.Load(file, Kinds.Replace("VERSION", "0", StringComparison.Ordinal), "", "StateSnapshot.Capture(ship).ToJson()");
        Assert.Equal(stored, Releases.Load(file, Kinds.Replace("VERSION", "1", StringComparison.Ordinal) + Copies, ByValue, "StateSnapshot.Capture(ship).ToJson()"));
    }

    [Fact]
    public void ForEveryKindOfValue_WhenItIsEmptyAndMadeAnew_ItIsTheSame()
    {
        byte[] file = Releases.Save(Kinds.Replace("VERSION", "0", StringComparison.Ordinal), "var ship = new Ship { List = new(), Grid = new int[0, 3], Set = new(), Map = new(), Builder = new(), FixedArray = System.Collections.Immutable.ImmutableArray<int>.Empty };");
        string stored = Releases.Load(file, Kinds.Replace("VERSION", "0", StringComparison.Ordinal), "", "StateSnapshot.Capture(ship).ToJson()");
        Assert.Equal(stored, Releases.Load(file, Kinds.Replace("VERSION", "1", StringComparison.Ordinal) + Copies, ByValue, "StateSnapshot.Capture(ship).ToJson()"));
    }

    [Fact]
    public void ForSharedListsBehindKeysOfLists_WhenAStepMakesTheDictionaryAnew_EachIsSharedStill()
    {
        const string Types = StrangeTypes.Trail + """
            [SessionTracked(Version = VERSION)] public partial class Ship
            {
                public Dictionary<Trail, List<int>> ByTrail = new();
                public List<int> First, Second, Third;
            }
            """;
        byte[] file = Releases.Save(Types.Replace("VERSION", "0", StringComparison.Ordinal), """
            var ship = new Ship { First = new() { 1 }, Second = new() { 2 }, Third = new() { 3 } };
            ship.ByTrail = new() { [new Trail(9, 9)] = ship.First, [new Trail(1)] = ship.Second, [new Trail(5, 5, 5)] = ship.Third };
            """);

        string shared = Releases.Load(
            file,
            Types.Replace("VERSION", "1", StringComparison.Ordinal),
            """.Migrating("Game.Ship", 0, 1, s => s["ByTrail"] = StateNode.OfMap(s["ByTrail"].Entries.Reverse().ToArray()))""",
            """
            string.Join(" ", new[] { (new Trail(9, 9), ship.First), (new Trail(1), ship.Second), (new Trail(5, 5, 5), ship.Third) }
                .Select(pair => pair.Item2[0] + ":" + ReferenceEquals(ship.ByTrail[pair.Item1], pair.Item2)))
            """);

        Assert.Equal("1:True 2:True 3:True", shared);
    }

    [Theory]
    [InlineData("int", "0.5")]
    [InlineData("int", "\"5\"")]
    [InlineData("int", "true")]
    [InlineData("int", "'c'")]
    [InlineData("int", "int.MaxValue + 1L")]
    [InlineData("int", "double.NaN")]
    [InlineData("byte", "-1")]
    [InlineData("byte", "256")]
    [InlineData("ulong", "-1")]
    [InlineData("UInt128", "-1")]
    [InlineData("Int128", "(System.Numerics.BigInteger)Int128.MaxValue + 1")]
    [InlineData("float", "16777217")]
    [InlineData("float", "1e300")]
    [InlineData("float", "\"1\"")]
    [InlineData("double", "long.MaxValue")]
    [InlineData("Half", "65520f")]
    [InlineData("Half", "2049")]
    [InlineData("decimal", "1e30")]
    [InlineData("decimal", "true")]
    [InlineData("bool", "1")]
    [InlineData("char", "\"c\"")]
    [InlineData("string", "1")]
    [InlineData("Guid", "\"x\"")]
    [InlineData("DateTime", "\"2024-01-01\"")]
    [InlineData("DateOnly", "\"2023-02-29\"")]
    [InlineData("TimeOnly", "\"24:00:00\"")]
    [InlineData("System.Text.Rune", "\"ab\"")]
    [InlineData("System.Text.Rune", "\"\\ud800\"")]
    [InlineData("Index", "\"-1\"")]
    [InlineData("Version", "\"1\"")]
    [InlineData("DayOfWeek", "\"Doomsday\"")]
    [InlineData("List<int>", "1")]
    public void ForAValueThatAKindDoesNotHave_WhenAStepGivesIt_TheFileIsRefused(string type, string value)
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { }", "var ship = new Ship();");
        string message = Releases.Refuse(
            file, $"[SessionTracked(Version = 1)] public partial class Ship {{ public {type} Value; }}", $".Migrating(\"Game.Ship\", 0, 1, s => s[\"Value\"] = StateNode.Of({value}))", "$\"{ship.Value}\"");
        Assert.StartsWith("Game.Ship.Value of object 1 is given what cannot stand there", message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("int", "5.0", "5")]
    [InlineData("float", "0.1", "0.1")]
    [InlineData("Half", "0.1", "0.1")]
    [InlineData("decimal", "0.1", "0.1")]
    [InlineData("double", "3", "3")]
    [InlineData("long", "(byte)3", "3")]
    [InlineData("DayOfWeek", "\"Friday\"", "Friday")]
    [InlineData("DayOfWeek", "5", "Friday")]
    [InlineData("int?", "5", "5")]
    [InlineData("TimeOnly", "\"13:45\"", "13:45")]
    public void ForAValueThatAKindHas_WhenAStepGivesItInAnother_ItIsTaken(string type, string value, string told)
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { }", "var ship = new Ship();");
        Assert.Equal(told, Releases.Load(
            file,
            $"[SessionTracked(Version = 1)] public partial class Ship {{ public {type} Value; }}",
            $".Migrating(\"Game.Ship\", 0, 1, s => s[\"Value\"] = StateNode.Of({value}))",
            "FormattableString.Invariant($\"{ship.Value}\")"));
    }

    [Theory]
    [InlineData("int", "StateNode.Null")]
    [InlineData("List<int>", "StateNode.OfMap(new KeyValuePair<StateNode, StateNode>[0])")]
    [InlineData("Dictionary<int, int>", "StateNode.OfList(new StateNode[0])")]
    [InlineData("int[,]", "StateNode.OfList(new[] { StateNode.OfList(new[] { StateNode.Of(1) }), StateNode.OfList(new StateNode[0]) })")]
    [InlineData("PriorityQueue<int, int>", "StateNode.OfList(new[] { StateNode.Of(1) })")]
    [InlineData("IList<int>", "StateNode.OfMap(new KeyValuePair<StateNode, StateNode>[0])")]
    [InlineData("(int, int)", "StateNode.Of(1)")]
    [InlineData("Ship", "StateNode.Of(1)")]
    [InlineData("List<Ship>", "StateNode.OfList(new[] { StateNode.Of(1) })")]
    public void ForADocumentOfAnotherForm_WhenAStepGivesIt_TheFileIsRefused(string type, string node)
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { }", "var ship = new Ship();");
        string message = Releases.Refuse(
            file, $"[SessionTracked(Version = 1)] public partial class Ship {{ public {type} Value; }}", $".Migrating(\"Game.Ship\", 0, 1, s => s[\"Value\"] = {node})", "\"\"");
        Assert.StartsWith("Game.Ship.Value of object 1 is given what cannot stand there", message, StringComparison.Ordinal);
    }

    [Fact]
    public void ForAListThatBecomesASet_WhenAStepRewrapsItsElements_TheyAreTaken()
    {
        byte[] file = Releases.Save("[SessionTracked] public partial class Ship { public List<string> Tags; }", "var ship = new Ship { Tags = new() { \"b\", \"a\" } };");
        Assert.Equal("a,b", Releases.Load(
            file,
            "[SessionTracked(Version = 1)] public partial class Ship { public HashSet<string> Tags; }",
            ".Migrating(\"Game.Ship\", 0, 1, s => s[\"Tags\"] = StateNode.OfSet(s[\"Tags\"].Items))",
            "string.Join(',', ship.Tags.Order())"));
    }
}

using SessionFlow.Generators.Tests.Harness;

namespace SessionFlow.Generators.Tests;

/// <summary>State whose types stand in two assemblies is captured and restored whole.</summary>
public sealed class TwoAssemblyTests
{
    private const string Usings = "using System; using System.Collections.Generic; using System.Linq; using SessionFlow;\n";

    /// <summary>Captures a state, restores it anew, from bytes too, and in place after a change.</summary>
    private const string Check = """

        public static partial class Game
        {
            private static string Check<T>(T state, Func<T, string> tell, Action<T> change)
                where T : class, SessionFlow.Tracking.ISessionTracked
            {
                string told = tell(state);
                using StateSnapshot<T> before = StateSnapshot.Capture(state);
                if (tell(before.Restore()) != told)
                    return "anew: " + tell(before.Restore());
                if (tell(StateSnapshot.Load<T>(before.ToArray()).Restore()) != told)
                    return "from bytes: " + tell(StateSnapshot.Load<T>(before.ToArray()).Restore());
                change(state);
                if (tell(state) == told)
                    return "not changed";
                before.RestoreInto(state);
                return tell(state) == told ? told : "in place: " + tell(state);
            }
        }
        """;

    [Fact]
    public void ForABaseWithReadOnlyStateInALibrary_WhenDerivedInAGame_TheRestoringConstructorsChain() => AssertTold(
        "7 Ann 3,4 5",
        """
        [SessionTracked] public abstract partial class Entity
        {
            private readonly int _id;
            protected Entity(int id) { _id = id; }
            public string Name { get; init; }
            public List<int> Marks { get; } = new();
            public int Id => _id;
        }
        """,
        """
        [SessionTracked] public sealed partial class Hero : Entity
        {
            public Hero(int id, int level) : base(id) { Level = level; }
            public int Level { get; set; }
        }
        """,
        "new Hero(7, 5) { Name = \"Ann\", Marks = { 3, 4 } }",
        "x => $\"{x.Id} {x.Name} {string.Join(',', x.Marks)} {x.Level}\"",
        "x => { x.Marks.Clear(); x.Level = 0; }");

    [Fact]
    public void ForARecordInALibrary_WhenDerivedInAGame_ItsPositionalMembersAreHandedOn() => AssertTold(
        "Circle { Name = a, Tag = 2, Radius = 1.5, Extra = 9 }",
        "[SessionTracked] public abstract partial record Shape(string Name) { public int Tag { get; init; } }",
        "[SessionTracked] public sealed partial record Circle(string Name, float Radius) : Shape(Name) { public int Extra { get; set; } }",
        "new Circle(\"a\", 1.5f) { Tag = 2, Extra = 9 }",
        "x => FormattableString.Invariant($\"{x}\")",
        "x => x.Extra = 0");

    [Fact]
    public void ForAGenericTypeOfALibrary_WhenAGameClosesIt_TheConstructionIsInTheGamesSet() => AssertTold(
        "1 [2,3] 4 Hero 5 on 6",
        """
        public abstract partial class Any { }
        [SessionTracked] public partial class Slot<T> : Any { private T _item; public T Item { get => _item; set => _item = value; } public List<T> Items { get; } = new(); public Inner<T> Deep = new(); }
        [SessionTracked] public partial class Inner<T> { public T[] All; public Pair<T> Pair; }
        [SessionTracked] public partial struct Pair<T> { public T A; }
        [SessionTracked] public abstract partial class Self<T> where T : Self<T> { public T Mate; }
        """,
        """
        public enum Light { Off, on }
        [SessionTracked] public partial class Hero : Self<Hero> { public int Level; }
        [SessionTracked] public partial class World
        {
            public Slot<int> Numbers = new();
            public Slot<Hero> Heroes = new();
            public Any Hidden = new Slot<Light> { Item = Light.on };
            private Slot<Secret> _secret = new();
            public int Code { get => _secret.Item.X; set => _secret.Item = new Secret { X = value }; }
            [SessionTracked] private partial struct Secret { public int X; }
        }
        """,
        """
        new World
        {
            Numbers = { Item = 1, Items = { 2, 3 }, Deep = { Pair = new() { A = 4 } } },
            Heroes = { Item = new Hero { Level = 5 } },
            Code = 6,
        }
        """,
        "x => $\"{x.Numbers.Item} [{string.Join(',', x.Numbers.Items)}] {x.Numbers.Deep.Pair.A} {x.Heroes.Item} {x.Heroes.Item?.Level} {((Slot<Light>)x.Hidden)?.Item} {x.Code}\"",
        "x => { x.Numbers.Items.Clear(); x.Heroes.Item.Level = 0; x.Hidden = null; x.Code = 0; }");

    [Fact]
    public void ForAMemberOfALibrarysInterface_WhenAGameImplementsIt_TheGamesObjectStandsThere() => AssertTold(
        "9",
        "public interface IPlace { int X { get; set; } } [SessionTracked] public partial class Village : IPlace { public int X { get; set; } } [SessionTracked] public partial class Map { public IPlace Place; public List<IPlace> All { get; } = new(); }",
        """
        [SessionTracked] public partial class Town : IPlace { public int X { get; set; } }
        [SessionTracked] public partial class World { public Map Map = new(); }
        """,
        "new World { Map = { Place = new Town { X = 9 } } }",
        "x => $\"{x.Map.Place?.X}\"",
        "x => x.Map.Place = null");

    [Fact]
    public void ForNamesOfGeneratedMembers_WhenALibraryHasThemItself_AGameDerivesAllTheSame() => AssertTold(
        "1 2 3",
        """
        [SessionTracked] public partial class Odd { public int SessionContract; public int DescribeSession; }
        [SessionTracked] public partial struct OddValue { public int SessionCodec; }
        """,
        "[SessionTracked] public partial class Odder : Odd { public OddValue Value; }",
        "new Odder { SessionContract = 1, DescribeSession = 2, Value = new() { SessionCodec = 3 } }",
        "x => $\"{x.SessionContract} {x.DescribeSession} {x.Value.SessionCodec}\"",
        "x => x.SessionContract = 0");

    [Fact]
    public void ForAnUntrackedClassBetweenTwoAssemblies_WhenItHasState_TheRestIsKept() => AssertTold(
        "1 2",
        "[SessionTracked] public partial class Top { public int A; } public class Between : Top { public int Lost { get; set; } }",
        "[SessionTracked] public partial class Bottom : Between { public int B; }",
        "new Bottom { A = 1, B = 2 }",
        "x => $\"{x.A} {x.B}\"",
        "x => x.A = 0");

    private static void AssertTold(string expected, string library, string game, string make, string tell, string change) => Assert.Equal(
        expected,
        TwoAssemblies.Run(
            Usings + library,
            Usings + game + Check + $"\npublic static partial class Game {{ public static string Run() => Check({make}, {tell}, {change}); }}"));
}

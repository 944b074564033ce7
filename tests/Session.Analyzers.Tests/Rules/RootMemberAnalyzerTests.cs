using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class RootMemberAnalyzerTests
{
    private const string Id = "SES0010";

    private const string Prelude = """ [SessionTracked] partial class M { public int X; } """;

    public static TheoryData<string> Reported() => new()
    {
        """partial class Game { [SessionRoot("x")] private string [|_x|] = ""; string X => _x = ""; }""",
        """partial class Game { [SessionRoot("x")] private readonly List<M> [|_x|] = new(); }""",
        """partial class Game { [SessionRoot("")] private M [|_x|] = new(); }""",
        """partial class Game { [SessionRoot("x")] private M _x = new(); [SessionRoot("x")] private M [|_y|] = new(); }""",
        """partial class Game { [SessionRoot("x")] private M _x = new(); [SessionRoot("x")] public M [|Y|] { get; } = new(); }""",
        """partial class Scene { [SessionRoot("x")] protected M X = new(); } partial class Game : Scene { [SessionRoot("x")] private M [|_y|] = new(); }""",
        """partial class Game { [SessionRoot("x")] private readonly M? [|_x|]; object? X => _x; }""",
        """partial class Game { [SessionRoot("x")] public M? [|X|] { get; } }""",
        """partial class Game { [SessionRoot("x")] private static readonly M? [|s_x|]; object? X => s_x; }""",
        """partial class Game { [SessionRoot("x")] private int [|_x|]; int X => _x++; }""",
    };

    public static TheoryData<string> Silent() => new()
    {
        """partial class Game { [SessionRoot("x")] private M _x = new(); [SessionRoot("y")] private M _y = new(); }""",
        """partial class Game { [SessionRoot("x")] private readonly M _x = new(); }""",
        """partial class Game { [SessionRoot("x")] private readonly M _x; public Game(M x) => _x = x; }""",
        """partial class Game { [SessionRoot("x")] public M X { get; init; } = null!; }""",
        """partial class Game { [SessionRoot("x")] public M X => Get(); static M Get() => new(); }""",
        """partial class Game { [SessionRoot("x")] private static M? s_x; void Play() => s_x = new(); }""",
        """partial class A { [SessionRoot("x")] private M _x = new(); } partial class B { [SessionRoot("x")] private M _x = new(); }""",
        """partial class Game { [SessionRoot("x")] private D _x = new(); } [SessionTracked] partial class D : M { }""",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForARoot_WhenItCannotBeOne_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForARoot_WhenItCanBeOne_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);

    [Fact]
    public async Task ForASecondRootOfOneName_WhenRead_TheMessageNamesTheFirst() => Assert.Equal(
        """'_y' cannot be a root: 'Game._x' is the root 'x' already. Write [SessionRoot("another name")].""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked] partial class M { public int X; } partial class Game { [SessionRoot("x")] private M _x = new(); [SessionRoot("x")] private M [|_y|] = new(); } """));
}

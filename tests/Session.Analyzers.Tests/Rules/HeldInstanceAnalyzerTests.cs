using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class HeldInstanceAnalyzerTests
{
    private const string Id = "SES1011";

    private const string Prelude = """ [SessionTracked] partial class M { public int X; } [SessionTracked] partial class D : M { }  """;

    public static TheoryData<string> Reported() => new()
    {
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly List<M> [|_all|] = new(); void Spawn() => _all.Add(new D()); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly Dictionary<int, M> [|_all|] = new(); void Spawn() => _all.Add(1, new() { X = 1 }); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly M [|_mission|] = new(); object X => _mission; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } public M [|Mission|] { get; } = new(); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private M? [|_mission|]; void Play() => _mission = new M(); }",
        """partial class Game { [SessionRoot("a")] private M _a = new(); private M [|_b|] = new(); object X => _b = _a; }""",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly D [|_d|] = new(); object X => _d; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly M [|_mission|]; public Game() => _mission = new M(); object X => _mission; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private M? [|_mission|]; M Get() => _mission ??= new M(); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly D [|_d|] = new D { X = 1 }; object X => _d; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        """partial class Game { [SessionRoot("m")] private readonly M _m = new(); private readonly List<M> _seen = new(); void See() => _seen.Add(_m); }""",
        """partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } [SessionIgnored("previews")] private readonly List<M> _all = new(); void Spawn() => _all.Add(new M()); }""",
        """partial class Game { [SessionRoot("m")] private readonly M _mission = new(); }""",
        """partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } [SessionIgnored("a preview")] private readonly M _mission = new(); object X => _mission; }""",
        """partial class Game { [SessionRoot("m")] private M _mission = new(); private M? _selected; void Select() => _selected = _mission; object? X => _selected; }""",
        "class Plain { private readonly M _mission = new(); object X => _mission; }",
        "[SessionTracked] partial class World { [OnSession(SessionEventKind.Started)] void A() { } public M Mission { get; } = new(); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly M _mission; public Game(M mission) => _mission = mission; object X => _mission; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } M Make() => new(); }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly List<int> _numbers = new(); object X => _numbers; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForStateThatAParticipantMakes_WhenItIsNoRoot_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForStateOfAParticipant_WhenItIsSettledOrSomebodyElses_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);

    [Fact]
    public async Task ForAMember_WhenRead_TheMessageProposesARoot() => Assert.Equal(
        """'_mission' makes and holds a 'M' that no root leads to from here. Write [SessionRoot("mission")] on it, or write [SessionIgnored("reason")] on it.""",
        await RuleCorpus.MessageAsync(Id, """ [SessionTracked] partial class M { public int X; } [SessionTracked] partial class D : M { } partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } private readonly M [|_mission|] = new(); object X => _mission; } """));
}

using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class InjectedServiceAnalyzerTests
{
    private const string Id = "SES2005";

    private const string Prelude = """ class Engine { public int Power; } interface ILog { } class Fixed { public int Power { get; } }  """;

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { private readonly Engine [|_e|]; public T(Engine e) => _e = e; }",
        "[SessionTracked] partial class T { private readonly Engine [|_e|]; public T(Engine? e) => _e = e ?? throw new ArgumentNullException(); }",
        "[SessionTracked] partial class T { private Engine [|_e|]; public T(Engine e) { _e = e; } object X => _e; }",
        "[SessionTracked] partial class T { public Engine [|E|] { get; } public T(Engine e) => E = e; }",
        "[SessionTracked] partial class T { private readonly Engine [|_e|], [|_f|]; public T(Engine e, Engine f) => (_e = e).Power = (_f = f).Power; }",
        "[SessionTracked] partial class T { internal readonly Engine [|E|]; public T(Engine e) => this.E = e; }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { private readonly ILog _log; public T(ILog log) => _log = log; object X => _log; }",
        "[SessionTracked] partial class T { private readonly Func<int> _f; public T(Func<int> f) => _f = f; object X => _f; }",
        "[SessionTracked] partial class T { private readonly Fixed _f; public T(Fixed f) => _f = f; object X => _f; }",
        """[SessionTracked] partial class T { [SessionIgnored("a service")] private readonly Engine _e; public T(Engine e) => _e = e; object X => _e; }""",
        "[SessionTracked] partial class T { private readonly int _x; public T(int x) => _x = x; public int X => _x; }",
        "class T { private readonly Engine _e; public T(Engine e) => _e = e; object X => _e; }",
        "[SessionTracked] partial class T { private readonly IServiceProvider _p; private readonly System.IO.TextWriter _w; public T(IServiceProvider p, System.IO.TextWriter w) => (_p = p, _w = w).ToString(); }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAMemberThatWasHandedIn_WhenItCanChange_ItIsSuggested(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAMember_WhenItIsNoStateOrASettledService_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);
}

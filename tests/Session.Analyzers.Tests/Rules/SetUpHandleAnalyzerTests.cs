using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class SetUpHandleAnalyzerTests
{
    private const string Id = "SES2010";

    private const string Prelude = """ class Engine { public int Power; }  """;

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { private object? [|_x|]; public T() => _x = this; }",
        "[SessionTracked] partial class T { private object? [|_x|]; private void _Ready() => _x = this; }",
        "[SessionTracked] partial class T { private object? [|_x|]; private void Awake() { _x = this; } private void OnDestroy() => _x = null; }",
        "[SessionTracked] partial class T { private System.IO.Stream? [|_s|]; private void LoadContent() => _s = System.IO.Stream.Null; }",
        "[SessionTracked] partial class T { private readonly Engine [|_e|]; public T() => _e = Find(); private static Engine Find() => throw new NotSupportedException(); object X => _e; }",
        "[SessionTracked] partial class T { private Action? [|_a|]; private void Start() => _a = () => { }; }",
        "[SessionTracked] partial class T { private IServiceProvider? [|_p|]; private void Initialize() { _p = null; } object? X => _p; }",
        "[SessionTracked] partial class T { private Engine? [|_e|]; private void Awake() => _e = Find(); private static Engine Find() => throw new NotSupportedException(); object? X => _e; }",
    };

    /// <summary>Fetched when it is first asked for, which is no play; a handle of an engine stands outside of the framework.</summary>
    public static TheoryData<string> Lazy() => new()
    {
        "private Handle? [|_h|]; public Handle Use() => _h ??= Find();",
        "private Handle? [|_h|]; public Handle Use() => _h != null ? _h : _h = Find();",
        "private Handle? [|_h|]; public Handle Use() { if (_h == null) { _h = Find(); } return _h; }",
        "private Handle? [|_h|]; public Handle Use() { if (this._h is null) this._h = Find(); return _h; }",
        "private Handle? [|_h|]; public Handle Use() { if (_h is not null) return _h; else return _h = Find(); }",
        "private object? [|_gate|]; public object Use() => _gate ??= new object();",
    };

    [Theory]
    [MemberData(nameof(Lazy))]
    public Task ForAHandle_WhenItIsFetchedWhileThereIsNone_ItIsSuggested(string members) => RuleCorpus.ReportsAsync(Id, InT(members));

    [Theory]
    [InlineData("private Handle? [|_h|]; public Handle Use() => _h = Find();")]
    [InlineData("private Handle? [|_h|]; public void Drop() { if (_h != null) _h = null; }")]
    [InlineData("private Handle? [|_h|]; private Handle? _g; public void Use() { if (_g == null) _h = Find(); }")]
    [InlineData("private System.IO.Stream? [|_s|]; public object Use() => _s ??= System.IO.Stream.Null;")]
    public Task ForAHandle_WhenItIsExchangedInPlay_ItsLossIsAWarning(string members) => RuleCorpus.ReportsAsync("SES1001", InT(members));

    private static string InT(string members) =>
        $"using Handle = Microsoft.Win32.SafeHandles.SafeFileHandle; [SessionTracked] partial class T {{ {members} private static Handle Find() => new(0, true); }}";

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { private readonly object _gate = new(); object X => _gate; }",
        """[SessionTracked] partial class T { [SessionIgnored("fetched again in Awake")] private object? _x; private void Awake() => _x = this; }""",
        "[SessionTracked] partial class T { private object? _x; public object? Use() => _x; }",
        "[SessionTracked] partial class T { private int _x; private void Awake() => _x = 1; public int X => _x; }",
        "[SessionTracked] partial class T { private T? _next; private void Awake() => _next = this; object? X => _next; }",
        "class T { private object? _x; private void Awake() => _x = this; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAHandle_WhenItIsOnlySetUp_ItIsSuggested(string source) => RuleCorpus.ReportsAsync(Id, Prelude + source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAHandle_WhenItIsSettledOrState_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(Prelude + source);
}

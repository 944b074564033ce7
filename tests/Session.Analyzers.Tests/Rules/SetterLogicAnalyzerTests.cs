using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class SetterLogicAnalyzerTests
{
    private const string Id = "SES2007";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { private int _x; public event Action? Changed; public int [|X|] { get => _x; set { _x = value; Changed?.Invoke(); } } }",
        "[SessionTracked] partial class T { private int _x; public int [|X|] { get => _x; set { _x = value; Redraw(); } } void Redraw() { } }",
        "[SessionTracked] partial class T { private int _x, _y; public int [|X|] { get => _x; set { _x = value; _y = value * 2; } } public int Y => _y; }",
        "[SessionTracked] partial class T { private int _x; public int [|X|] { get => _x; set => Set(ref _x, value); } void Set(ref int a, int b) => a = b; }",
        "[SessionTracked] partial class T { private int _x; public int [|X|] { get => _x; set { if (_x == value) return; _x = value; Redraw(); } } void Redraw() { } }",
        "[SessionTracked] partial class T { private int _x, _y; public int [|X|] { get => _x; set { _x = value; Redraw(); } } public int Y { get => _y; set { _y = value; Redraw(); } } void Redraw() { } }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { public int X { get; set; } }",
        "[SessionTracked] partial class T { private int _x; public int X { get => _x; set => _x = value; } }",
        "[SessionTracked] partial class T { private int _x; public int X { get => _x; set => _x = Math.Max(0, value); } }",
        "[SessionTracked] partial class T { private int _x; public int X { get => _x; set { ArgumentOutOfRangeException.ThrowIfNegative(value); _x = value; } } }",
        "[SessionTracked] partial class T { private int _x; public int X { get => _x; set { _x = value; Redraw(); } } void Redraw() { } partial void OnRestored(SessionRestoreContext context) => Redraw(); }",
        """[SessionTracked] partial class T { [SessionIgnored("view")] private int _x; public int X { get => _x; set { _x = value; Redraw(); } } void Redraw() { } }""",
        "class T { private int _x; public int X { get => _x; set { _x = value; Redraw(); } } void Redraw() { } }",
        "[SessionTracked] partial class T { private int _x; public int X { get => _x; set { Console.WriteLine(value); _x = value; } } }",
        "[SessionTracked] partial class T { public int X { get => 1; set => Redraw(); } void Redraw() { } }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForASetter_WhenItDoesMoreThanToKeepAValue_ItsTypeIsToldOnce(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForASetter_WhenARestoreMissesNothing_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}

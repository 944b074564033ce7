using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class MisshapenHookAnalyzerTests
{
    private const string Id = "SES0014";

    public static TheoryData<string> Reported() => new()
    {
        "[SessionTracked] partial class T { private void [|OnRestored|]() { } }",
        "[SessionTracked] partial class T { private int [|OnCapturing|](int x) => x; }",
        "[SessionTracked] partial class T { private static void [|OnRestored|](SessionRestoreContext context) { } }",
        "[SessionTracked] partial class T { private void [|OnRestored|](string from) { } }",
        "[SessionTracked] partial struct T { public int X; private void [|OnRestored|]() => X++; }",
        "[SessionTracked] partial class T { [SessionFactory] private T [|Make|]() => new(); }",
        "[SessionTracked] partial class T { [SessionFactory] private static object [|Make|](SessionCreateContext context) => new T(); }",
        "[SessionTracked] partial class T { [SessionFactory] static T A(SessionCreateContext context) => new(); [SessionFactory] static T [|B|](SessionCreateContext context) => new(); }",
        "[SessionTracked] partial class T { [SessionConverter(typeof(C))] public int [|X|]; } class C { }",
        "[SessionTracked] partial class T { [SessionConverter(typeof(C))] public int [|X|]; } abstract class C : SessionConverter<int, int> { }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "[SessionTracked] partial class T { partial void OnRestored(SessionRestoreContext context) { } }",
        "[SessionTracked] partial class T { partial void OnCapturing() { } }",
        "class T { private void OnRestored() { } }",
        "[SessionTracked] partial class T { private void Restored() { } }",
        "[SessionTracked] partial class T { [SessionFactory] static T Make(SessionCreateContext context) => new(); }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAMethodNamedLikeAHook_WhenItIsNone_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAHook_WhenItRuns_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);
}

using System.Threading.Tasks;
using SessionFlow.Analyzers.Tests.Harness;

namespace SessionFlow.Analyzers.Tests.Rules;

public sealed class HandlerSignatureAnalyzerTests
{
    private const string Id = "SES0011";

    public static TheoryData<string> Reported() => new()
    {
        "partial class Game { [OnSession(SessionEventKind.Started)] void [|Began|](int x) { } }",
        "partial class Game { [OnSession(SessionEventKind.RecoveryCompleted)] int [|Done|]() => 1; }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void [|Began|](SessionInfo a, SessionInfo b) { } }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void [|Began|]<T>() { } }",
        "partial class Game { [OnSession(SessionEventKind.RecoveryAvailable)] void [|Offer|](SessionInfo info) { } }",
        "partial class Game { [OnSession(SessionEventKind.Ended)] void [|Done|](in SessionInfo info) { } }",
        "partial class Game { [OnSession(SessionEventKind.Started)] async System.Threading.Tasks.Task [|Began|]() => await System.Threading.Tasks.Task.Yield(); }",
        "partial class Game { [OnSession((SessionEventKind)99)] void [|Began|]() { } }",
    };

    public static TheoryData<string> Silent() => new()
    {
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began(SessionInfo info) { } }",
        "partial class Game { [OnSession(SessionEventKind.Started)] void Began() { } }",
        "partial class Game { [OnSession(SessionEventKind.Started)] [OnSession(SessionEventKind.Ended)] void Changed(SessionInfo info) { } }",
        "partial class Game { [OnSession(SessionEventKind.RecoveryCompleted)] static void Done(RecoveryResult result) { } }",
        "partial class Game { [OnSession(SessionEventKind.RecoveryAvailable)] async void Offer(RecoveryData data) => await System.Threading.Tasks.Task.Yield(); }",
        "class Game { int Began(int x) => x; }",
    };

    [Theory]
    [MemberData(nameof(Reported))]
    public Task ForAHandler_WhenItCannotBeCalled_ItIsReported(string source) => RuleCorpus.ReportsAsync(Id, source);

    [Theory]
    [MemberData(nameof(Silent))]
    public Task ForAHandler_WhenItTakesWhatItsEventBrings_NothingIsSaid(string source) => RuleCorpus.SaysNothingAsync(source);

    [Fact]
    public async Task ForAHandler_WhenRead_TheMessageWritesTheSignature() => Assert.Equal(
        """'Began' cannot hear the event: a handler of Started returns nothing and takes a SessionInfo or nothing. Write void Began(SessionInfo value).""",
        await RuleCorpus.MessageAsync(Id, """ partial class Game { [OnSession(SessionEventKind.Started)] void [|Began|](int x) { } } """));
}

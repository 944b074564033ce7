using System.Threading.Tasks;
using SessionFlow.CodeFixes.Fixes;

namespace SessionFlow.CodeFixes.Tests.Fixes;

public sealed class HandlerSignatureFixTests
{
    [Theory]
    [InlineData(
        null,
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] int Began(int x) { System.Console.WriteLine(); } }",
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] void Began(SessionInfo x) { System.Console.WriteLine(); } }")]
    [InlineData(
        null,
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] void Began(int a, int b) { } }",
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] void Began(SessionInfo a) { } }")]
    [InlineData(
        null,
        "partial class Game { [SessionFlow.OnSession(SessionFlow.SessionEventKind.Ended)] void Done(string x) { } }",
        "partial class Game { [SessionFlow.OnSession(SessionFlow.SessionEventKind.Ended)] void Done(global::SessionFlow.SessionInfo x) { } }")]
    [InlineData(
        null,
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] async System.Threading.Tasks.Task Began() => await System.Threading.Tasks.Task.Yield(); }",
        "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] async void Began() => await System.Threading.Tasks.Task.Yield(); }")]
    public async Task ForAHandler_WhenFixed_ItHasTheSignatureOfItsEvent(string? title, string before, string after) =>
        Assert.Equal(after, await FixRun.FirstAsync(new HandlerSignatureFix(), before, title));

    [Theory]
    [InlineData(null, "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] int Began() { return 1; } }")]
    [InlineData(null, "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] int Began() => 1; }")]
    [InlineData(null, "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] void Began(int x) { System.Console.WriteLine(x); } }")]
    [InlineData(null, "using SessionFlow;\npartial class Game { [OnSession(SessionEventKind.Started)] void Began<T>() { } }")]
    public async Task ForABodyThatWouldBreak_WhenLookedAt_NoFixIsOffered(string? title, string source) =>
        Assert.Null(await FixRun.FirstAsync(new HandlerSignatureFix(), source, title));

    [Fact]
    public async Task ForThreeHandlers_WhenAllAreFixed_EachTakesWhatItsEventBrings()
    {
        (string text, int places) = await FixRun.AllAsync(new HandlerSignatureFix(), """
            using SessionFlow;

            partial class Game
            {
                [OnSession(SessionEventKind.Started)] void Began(int x) { }
                [OnSession(SessionEventKind.RecoveryAvailable)] void Offer(SessionInfo offered) { }
                [OnSession(SessionEventKind.RecoveryCompleted)] bool Done(int result) { throw new System.Exception(); }
            }
            """);

        Assert.Equal(3, places);
        Assert.Equal("""
            using SessionFlow;

            partial class Game
            {
                [OnSession(SessionEventKind.Started)] void Began(SessionInfo x) { }
                [OnSession(SessionEventKind.RecoveryAvailable)] void Offer(RecoveryData offered) { }
                [OnSession(SessionEventKind.RecoveryCompleted)] void Done(RecoveryResult result) { throw new System.Exception(); }
            }
            """, text);
    }
}
